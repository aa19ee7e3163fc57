import { A_PERSON, OUTCOMES, READ, REJECTED } from './outcomes';
import { ADVICE, PLACES, wayOf, wayOfError } from './places';

describe.each(['google-sheets', 'hubspot-upsert', 'batch-from-disk'] as const)('%s', (name) => {
	const { record, errorRecord = record } = PLACES[name];

	it.each(OUTCOMES)('records %s as it came', (outcome) => {
		expect(wayOf(name, outcome).items[record]).toMatchObject({ outcome });
	});

	it('never records an error as an outcome of ARGOS', () => {
		const { items } = wayOfError(name, { code: 'noAnswer', sent: 'maybe' });

		expect(items[errorRecord]).toBeDefined();
		expect(items[errorRecord]?.['outcome'] ?? 'error').toBe('error');
	});
});

describe('the report of batch-from-disk', () => {
	it.each([
		...READ.map((outcome) => ({ outcome, whatToDo: null })),
		{ outcome: 'retry', whatToDo: ADVICE },
		{ outcome: 'unread', whatToDo: expect.stringContaining('Take another image') },
		...[...REJECTED, ...A_PERSON, 'nobodyKnows'].map((outcome) => ({
			outcome,
			whatToDo: 'Look at it in the ARGOS dashboard.',
		})),
	])('says what to do after $outcome', ({ outcome, whatToDo }) => {
		expect(wayOf('batch-from-disk', outcome).items['Report']).toMatchObject({ whatToDo });
	});
});
