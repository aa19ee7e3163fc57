import { nodeOf, readExample } from '../../../sandbox/start/examples';
import { textsIn } from './expressions';
import { EARLIER } from './places';
import { travel } from './trip';

const REVIEWED = ['rejected', 'pending', 'unread', 'unknown', 'nobodyKnows'];
const PASSES = 'It Was Read';
const workflow = readExample('slack-review');

const wayOf = (json: Record<string, unknown>, failing?: string) =>
	travel(workflow, {
		from: 'ARGOS Identity',
		output: json['error'] ? 1 : 0,
		json,
		earlier: EARLIER,
		...(failing !== undefined && { failing }),
	});

/** Every node that can be reached from this one, by any output. */
function reachableFrom(name: string, seen = new Set<string>()): Set<string> {
	for (const { node } of (workflow.connections[name]?.main ?? []).flat()) {
		if (seen.has(node)) continue;
		seen.add(node);
		reachableFrom(node, seen);
	}
	return seen;
}

describe('slack-review', () => {
	it('has no way from the review to passing, whatever comes out of it', () => {
		expect(reachableFrom('For Review')).toEqual(
			new Set(['Add to the List', 'Ask a Reviewer', 'Somebody Looks']),
		);
	});

	it('waits for no answer, so that none can be mistaken and no silence can end', () => {
		const waiting = workflow.nodes.filter(
			({ type, parameters }) =>
				type.endsWith('.wait') || ['sendAndWait', 'page'].includes(String(parameters['operation'])),
		);

		expect(waiting).toEqual([]);
		expect(nodeOf(workflow, 'Ask a Reviewer').parameters).toMatchObject({ operation: 'post' });
	});

	it.each(REVIEWED)('puts %s into the list before it asks in Slack', (outcome) => {
		expect(wayOf({ outcome }).visited).toEqual([
			'Who Decides?',
			'For Review',
			'Add to the List',
			'Ask a Reviewer',
			'Somebody Looks',
		]);
	});

	it.each(REVIEWED)(
		'keeps %s in the list when Slack is out of reach, and passes nobody',
		(outcome) => {
			const { visited, stopped, page } = wayOf({ outcome }, 'Ask a Reviewer');

			expect(stopped).toBe(false);
			expect(visited).toContain('Add to the List');
			expect(visited).not.toContain(PASSES);
			expect(page).toContain('Somebody will look at it');
		},
	);

	it.each(REVIEWED)('stops at %s when the list cannot be written, and passes nobody', (outcome) => {
		const { visited, stopped, page } = wayOf({ outcome }, 'Add to the List');

		expect(stopped).toBe(true);
		expect(visited).not.toContain(PASSES);
		expect(page).toBeUndefined();
	});

	it('asks about an error with its code and submission', () => {
		const error = { code: 'noAnswer', sent: 'maybe', submissionId: 'made-up' };
		const { items, page } = wayOf({ message: 'It failed', error });

		expect(items['Add to the List']).toEqual({
			outcome: 'error',
			applicant: null,
			country: null,
			idType: null,
			reason: 'noAnswer',
			submissionId: 'made-up',
		});
		expect(page).toContain('We could not finish the check.');
	});

	it('says in a note what happens without Slack, without an answer and without the list', () => {
		const notes = textsIn(nodeOf(workflow, 'Nobody passes by mistake').parameters).join('\n');

		for (const what of ['Slack is out of reach', 'does not answer', 'list cannot be written']) {
			expect(notes).toContain(what);
		}
	});

	it('tells list and channel masked data only', () => {
		expect(nodeOf(workflow, 'ARGOS Identity').parameters).toMatchObject({ personalData: 'masked' });
		// The form's mode, test or production, is no personal data.
		const asked = textsIn(workflow.nodes).map((text) =>
			text.replaceAll("$('ID Form').first().json.formMode", ''),
		);
		expect(asked.filter((text) => text.includes("$('ID Form')"))).toEqual([]);
	});
});
