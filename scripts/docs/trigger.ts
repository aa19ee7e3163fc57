import { EVENT_NAMES, EVENTS } from '../../nodes/ArgosIdentity/model/webhook/events';
import { proofOf } from '../../nodes/ArgosIdentity/model/webhook/proofs';
import { ANSWERS } from '../../nodes/ArgosIdentity/trigger/answers';
import { table } from './table';

/** Every event, with what proves it. */
export function eventTable(): string {
	return table(
		['Choice', '`event`', 'When ARGOS sends it', '`verified` when ARGOS, asked back, says that'],
		EVENT_NAMES.map((name) => {
			const { name: choice, description } = EVENTS[name];
			return [
				choice,
				`\`${name}\``,
				description,
				proofOf(name)?.says ?? 'never: nothing proves it',
			];
		}),
	);
}

/** Every answer that a delivery can get. */
export function answerTable(): string {
	return table(
		['Status', 'Text'],
		Object.values(ANSWERS).map(({ status, text }) => [String(status), text]),
	);
}
