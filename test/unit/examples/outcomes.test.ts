import { EXAMPLE_NAMES, readExample } from '../../../sandbox/start/examples';
import { textsIn } from './expressions';
import { ASK_AGAIN, A_PERSON, NOBODY_KNOWS, NOT_READ, READ, REJECTED } from './outcomes';
import { PLACES, placesOn, wayOf } from './places';

const BRANCHING = EXAMPLE_NAMES.filter((name) => PLACES[name].read !== undefined);

describe.each(BRANCHING)('%s', (name) => {
	it.each(READ)('lets %s pass', (outcome) => {
		expect(placesOn(name, wayOf(name, outcome).visited)).toEqual(['read']);
	});

	it.each(ASK_AGAIN)('asks for another picture after %s', (outcome) => {
		expect(placesOn(name, wayOf(name, outcome).visited)).toEqual(['again']);
	});

	it.each(NOT_READ)('asks for another picture after %s, or lets a person look', (outcome) => {
		const places = placesOn(name, wayOf(name, outcome).visited);

		expect([['again'], ['anew'], ['person']]).toContainEqual(places);
	});

	it.each(REJECTED)('tells the applicant or a person of %s', (outcome) => {
		const expected = PLACES[name].rejected === undefined ? 'person' : 'rejected';

		expect(placesOn(name, wayOf(name, outcome).visited)).toEqual([expected]);
	});

	it.each([...A_PERSON, ...NOBODY_KNOWS].map((outcome) => ({ outcome })))(
		'leaves $outcome to a person',
		({ outcome }) => {
			const { visited } = wayOf(name, outcome);

			expect(placesOn(name, visited)).toEqual(['person']);
			expect(visited).toContain(PLACES[name].record);
		},
	);

	it('goes by the outcome and by nothing else of the row', () => {
		const row = { canRetry: true, dataComplete: true, kycStatus: 'approved', attemptsLeft: 3 };

		expect(placesOn(name, wayOf(name, 'unknown', row).visited)).toEqual(['person']);
		expect(placesOn(name, wayOf(name, 'rejected', row).visited)).not.toContain('again');
	});

	it('leads from each branch to one of the places that these tests know', () => {
		const workflow = readExample(name);
		const onOutcome = workflow.nodes.filter(
			({ type, parameters }) =>
				type.endsWith('.switch') && textsIn(parameters).some((text) => text.includes('outcome')),
		);
		const targets = onOutcome.flatMap((node) =>
			(workflow.connections[node.name]?.main ?? []).flatMap((links) =>
				links.map((link) => link.node),
			),
		);

		expect(onOutcome).toHaveLength(1);
		const known = [...Object.values(PLACES[name]), 'For Review'];
		expect(targets.filter((target) => !known.includes(target))).toEqual([]);
	});
});
