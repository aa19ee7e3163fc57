import {
	nodeOf,
	readExample,
	VERDICT_EXAMPLE_NAMES,
	type VerdictExampleName,
} from '../../../sandbox/start/examples';
import { ARGOS_IDENTITY } from '../../../sandbox/submitIdParameters';
import { ARGOS_TRIGGER } from '../../../sandbox/triggerParameters';
import { A_PERSON, ASK_AGAIN, NOBODY_KNOWS, NOT_READ } from './outcomes';
import { travel } from './trip';

type Json = Record<string, unknown>;

const WITH_TRIGGER = ['verdict-to-table', 'verdict-to-contacts'] as const;
const TRIGGER = 'ARGOS Identity Trigger';
const UNDECIDED = [...A_PERSON, ...ASK_AGAIN, ...NOT_READ, 'success', ...NOBODY_KNOWS];

/** Where an example writes a verdict. */
const RECORD: Record<VerdictExampleName, string> = {
	'verdict-to-table': 'Add or Update',
	'catch-up': 'Add or Update',
	'verdict-to-contacts': 'Save Contact',
};
const EARLIER = { [TRIGGER]: { event: 'approved' }, 'Make the Table': { id: 'table' } };

const wayFrom = (name: VerdictExampleName, from: string, json: Json, output = 0) =>
	travel(readExample(name), { from, output, earlier: EARLIER, json });

/** What is written of a submission that ARGOS, asked in the workflow, says this of. */
const writtenOf = (name: VerdictExampleName, json: Json) =>
	wayFrom(name, 'ARGOS Identity', { submissionId: 'made-up', ...json }).items[RECORD[name]];

describe.each(VERDICT_EXAMPLE_NAMES)('%s', (name) => {
	it.each(['approved', 'rejected'])('writes the decision %s as ARGOS says it', (outcome) => {
		expect(writtenOf(name, { outcome })).toMatchObject({ decision: outcome, outcome });
	});

	it.each(UNDECIDED.map((outcome) => ({ outcome })))('leaves $outcome open', ({ outcome }) => {
		expect(writtenOf(name, { outcome })).toMatchObject({ decision: 'open' });
	});

	it('goes by the outcome and by nothing else of the row', () => {
		const row = { outcome: 'pending', kycStatus: 'approved', event: 'approved', verified: true };

		expect(writtenOf(name, row)).toMatchObject({ decision: 'open' });
	});

	it('hides the person unless that is changed, in every node of ARGOS alike', () => {
		const ofArgos = readExample(name).nodes.filter(({ type }) =>
			[ARGOS_IDENTITY, ARGOS_TRIGGER].includes(type),
		);

		expect(ofArgos.map(({ parameters }) => parameters['personalData'])).toEqual(
			ofArgos.map(() => 'masked'),
		);
	});
});

describe.each(WITH_TRIGGER)('%s', (name) => {
	it.each([false, undefined, null, 'true', 1].map((verified) => ({ verified })))(
		'asks ARGOS once more before it writes what is verified $verified',
		({ verified }) => {
			const { visited } = wayFrom(name, TRIGGER, { verified, outcome: 'approved' });
			const asked = visited.indexOf('ARGOS Identity');

			expect(asked).toBeGreaterThan(-1);
			expect(visited.indexOf(RECORD[name])).toBeGreaterThan(asked);
		},
	);

	it('writes what is verified at once', () => {
		const { visited } = wayFrom(name, TRIGGER, { verified: true, outcome: 'approved' });

		expect(visited).toContain(RECORD[name]);
		expect(visited).not.toContain('ARGOS Identity');
	});

	it('fails and writes nothing, where ARGOS cannot be asked once more', () => {
		const { visited, stopped } = travel(readExample(name), {
			from: TRIGGER,
			output: 0,
			earlier: EARLIER,
			json: { verified: false, outcome: 'approved' },
			failing: 'ARGOS Identity',
		});

		expect(stopped).toBe(true);
		expect(visited).not.toContain(RECORD[name]);
	});

	it('asks ARGOS back and refuses what it cannot ask about', () => {
		expect(nodeOf(readExample(name), TRIGGER).parameters).toMatchObject({
			verify: 'readBack',
			whenUnreachable: 'refuse',
		});
	});
});

describe('catch-up', () => {
	it('says that it failed and writes no error as a verdict', () => {
		const error = { message: 'It failed', error: { code: 'noAnswer' } };
		const { visited } = wayFrom('catch-up', 'ARGOS Identity', error, 1);

		expect(visited).toEqual(['Say That It Failed']);
	});

	it('branches and writes as verdict-to-table does', () => {
		const parts = ['Make the Table', 'What Does ARGOS Say?', 'Approved', 'Rejected', 'Open'];
		const rules = (name: 'catch-up' | 'verdict-to-table') =>
			[...parts, 'Add or Update'].map((part) =>
				// Each node and each of its rules has an id of its own.
				JSON.stringify(nodeOf(readExample(name), part).parameters).replace(
					/"id":"[\da-f-]{36}",/g,
					'',
				),
			);

		expect(rules('catch-up')).toEqual(rules('verdict-to-table'));
	});
});
