import { LocalFilter } from '../../../../nodes/ArgosIdentity/model/submission/localFilter';

type Wanted = ConstructorParameters<typeof LocalFilter>[0];
type Submission = Parameters<LocalFilter['lets']>[0];

const ALL: Wanted = { outcomes: null, expiresBefore: null };
const APPROVED = { outcome: 'approved', expireDate: '2026-03-01' };
const RETRY = { outcome: 'retry', expireDate: '2026-03-01' };

/** Those of some submissions that a filter lets through, and what it says of them. */
function filtered(wanted: Partial<Wanted>, submissions: Submission[]) {
	const filter = new LocalFilter({ ...ALL, ...wanted });
	return {
		kept: submissions.filter((submission) => filter.lets(submission)),
		report: filter.report(),
	};
}

const expiring = (...dates: Array<string | null>): Submission[] =>
	dates.map((expireDate) => ({ outcome: 'approved', expireDate }));

describe('a filter that is applied here', () => {
	it('lets all through and reports nothing where nothing is filtered', () => {
		const submissions = [APPROVED, RETRY, ...expiring(null)];

		expect(filtered({}, submissions)).toEqual({ kept: submissions, report: null });
	});

	it('lets the wanted outcomes through', () => {
		const pending = { outcome: 'pending', expireDate: '2026-03-01' };

		expect(filtered({ outcomes: ['approved', 'retry'] }, [APPROVED, pending, RETRY])).toEqual({
			kept: [APPROVED, RETRY],
			report: '3 were looked at and 2 match',
		});
	});

	it('lets documents through that run out before the day, and not on it', () => {
		const submissions = expiring('2026-02-28', '2026-03-01', '2026-03-02');

		expect(filtered({ expiresBefore: '2026-03-01' }, submissions)).toEqual({
			kept: expiring('2026-02-28'),
			report: '3 were looked at and 1 match',
		});
	});

	it('reads dates as ARGOS writes them', () => {
		const submissions = expiring('20260228', '2026-02-28T00:00:00.000Z');

		expect(filtered({ expiresBefore: '2026-03-01' }, submissions).kept).toEqual(submissions);
	});

	it('leaves documents out whose date cannot be read, and tells how many', () => {
		const submissions = expiring(null, 'permanent', '2026-02-31', '2026-02-28', '2027-01-01');

		expect(filtered({ expiresBefore: '2026-03-01' }, submissions)).toEqual({
			kept: expiring('2026-02-28'),
			report: '5 were looked at and 1 match; 3 of them have no expiry date that can be read',
		});
	});

	it('wants both where an outcome and a day are given', () => {
		const wanted: Wanted = { outcomes: ['approved'], expiresBefore: '2026-03-01' };
		const early = { outcome: 'approved', expireDate: '2026-01-01' };
		const otherOutcome = { outcome: 'retry', expireDate: '2026-01-01' };

		expect(filtered(wanted, [APPROVED, early, otherOutcome])).toEqual({
			kept: [early],
			report: '3 were looked at and 1 match',
		});
	});

	it('does not tell of a missing date where the outcome is not wanted anyway', () => {
		const wanted: Wanted = { outcomes: ['retry'], expiresBefore: '2026-03-01' };

		expect(filtered(wanted, expiring(null)).report).toBe('1 were looked at and 0 match');
	});

	it('reports that nothing was there', () => {
		expect(filtered({ outcomes: ['approved'] }, []).report).toBe('0 were looked at and 0 match');
	});
});
