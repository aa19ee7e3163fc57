import { thousands } from '../page/figures';
import { table } from '../page/markdown';
import { CALLS, CALLS_A_DAY, MOST_CALLS, USUAL_CALLS } from './calls';

/** Why ARGOS is called for an applicant, and how many applicants a day that leaves room for. */
export function callTable(): string {
	const room = (calls: number) => thousands(Math.floor(CALLS_A_DAY / calls));
	return table(
		['For one applicant', 'Usual', 'Most'],
		[
			...CALLS.map(({ why, usual, most }) => [why, String(usual), String(most)]),
			['**Calls**', `**${USUAL_CALLS}**`, `**${MOST_CALLS}**`],
			[`Applicants a day for ${thousands(CALLS_A_DAY)} calls`, room(USUAL_CALLS), room(MOST_CALLS)],
		],
	);
}
