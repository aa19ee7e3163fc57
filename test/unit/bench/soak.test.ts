import { accountOf, type Row } from '../../../bench/soak/account';
import { applicantsFrom } from '../../../bench/soak/applicants';
import type { Known } from '../../../bench/soak/argosChild';
import { faultsOf, growth, type Look, type Run } from '../../../bench/soak/results';
import { soakCourse, soakTable } from '../../../bench/soak/tables';
import { MOST_GROWTH_BYTES } from '../../../bench/soak/task';
import { thisMachine } from '../../../bench/lab/machine';

const applicants = applicantsFrom(0, 20);

/** What ARGOS has of each, when all went well. */
const knownOf = (): Known[] =>
	applicants.map(({ userid, verdict }) => ({
		submissionId: `of-${userid}`,
		userid,
		status: verdict,
		failed: 0,
		step1: 1,
		step2: 1,
	}));

const rowsOf = (known: readonly Known[]): Row[] =>
	known.map(({ submissionId, userid, status }) => ({
		submissionId,
		userid,
		outcome: status,
		decision: status === 'pending' ? 'open' : status,
	}));

const WELL = {
	right: 20,
	notOnceAtArgos: 0,
	missing: 0,
	repeated: 0,
	foreign: 0,
	wrong: 0,
	secondTries: 0,
};

/** The account when this was changed in what ARGOS has, and this in the table. */
function accountWith(change: {
	known?: (known: Known[]) => Known[];
	rows?: (rows: Row[]) => Row[];
}) {
	const { known: changeKnown = (known) => known, rows: changeRows = (rows) => rows } = change;
	const known = changeKnown(knownOf());
	return accountOf(applicants, known, changeRows(rowsOf(known)));
}

const [first, ...others] = rowsOf(knownOf());

describe('applicants of the soak', () => {
	it('take turns between both ways, and each way has every verdict', () => {
		const kinds = applicants.map(({ way, verdict }) => `${way} ${verdict}`);

		expect(applicants.filter(({ way }) => way === 'steps')).toHaveLength(10);
		expect(new Set(kinds).size).toBe(6);
	});

	it('are others in every batch', () => {
		expect(applicantsFrom(10, 10)).toEqual(applicants.slice(10));
	});
});

describe('accountOf', () => {
	it('finds everybody right where the table says what ARGOS says', () => {
		expect(accountWith({})).toEqual(WELL);
	});

	it.each([
		['a row that is missing', { rows: () => others }, { right: 19, missing: 1 }],
		[
			'two rows of one',
			{ rows: (rows: Row[]) => [...rows, first ?? {}] },
			{ right: 19, repeated: 1 },
		],
		[
			'a row of nobody',
			{ rows: (rows: Row[]) => [...rows, { ...first, submissionId: 'forged' }] },
			{ foreign: 1 },
		],
		[
			'a row with another verdict',
			{ rows: () => [{ ...first, outcome: 'rejected' }, ...others] },
			{ right: 19, wrong: 1 },
		],
		[
			'a decision that goes further than the verdict',
			{ rows: (rows: Row[]) => rows.map((row) => ({ ...row, decision: 'approved' })) },
			{ right: 16, wrong: 4 },
		],
		[
			'somebody whom ARGOS has twice',
			{ known: (known: Known[]) => [...known, ...known.slice(0, 1)] },
			{ right: 19, notOnceAtArgos: 1 },
		],
		[
			'a second Step 1',
			{ known: (known: Known[]) => known.map((one, at) => (at ? one : { ...one, step1: 2 })) },
			{ secondTries: 1 },
		],
		[
			'a failed check',
			{ known: (known: Known[]) => known.map((one, at) => (at ? one : { ...one, failed: 1 })) },
			{ secondTries: 1 },
		],
	])('counts %s', (_, change, found) => {
		expect(accountWith(change)).toEqual({ ...WELL, ...found });
	});
});

const look = (needed: number): Look => ({
	needed,
	resident: 400e6,
	highest: 700e6,
	database: 5e6,
	cpuMs: 1000,
});

/** A run that ended well, with this much more needed at its end. */
function aRun(grown: number): Run {
	const deliveries = {
		arose: 40,
		lost: 13,
		repeated: 13,
		forged: 2,
		received: 40,
		refused: 2,
		unanswered: 0,
	};
	return {
		machine: thisMachine({ node: 'v24', n8n: '2', httpRequest: 4 }),
		note: '',
		setting: 'legacy',
		applicants: 20,
		batch: 10,
		looks: [
			{ applicants: 10, seconds: 2, ...look(200e6) },
			{ applicants: 20, seconds: 4, ...look(200e6 + grown), cpuMs: 2000 },
		],
		end: {
			look: look(200e6),
			rowsBefore: 14,
			rows: 20,
			catchUpSeconds: 1,
			failedExecutions: 0,
			deliveries,
			account: WELL,
		},
	};
}

describe('what a soak found', () => {
	it('is no fault where everybody is right and memory is flat', () => {
		expect(faultsOf(aRun(MOST_GROWTH_BYTES))).toEqual([]);
	});

	it('is a fault where n8n needs more than the bound allows', () => {
		expect(growth(aRun(20e6))).toBe(20e6);
		expect(faultsOf(aRun(20e6))).toEqual(['n8n needs 20.0 MB more']);
	});

	it('counts growth from the least look, not from what n8n still had of its start', () => {
		const { looks } = aRun(-20e6);
		const grown = looks.at(-1);
		const later = grown && { ...grown, needed: grown.needed + 18e6 };

		expect(growth({ looks: [...looks, ...(later ? [later] : [])] })).toBe(18e6);
	});

	it('is a fault for each thing that went wrong, and where nothing was measured', () => {
		const run = aRun(0);
		const { end } = run;
		const wrong = end && {
			...end,
			failedExecutions: 2,
			deliveries: { ...end.deliveries, unanswered: 1 },
			account: { ...WELL, right: 19, missing: 1 },
		};

		expect(faultsOf({ ...run, ...(wrong && { end: wrong }) })).toEqual([
			'right: 19 of 20',
			'missing: 1',
			'failedExecutions: 2',
			'unanswered: 1',
		]);
		expect(faultsOf({ ...run, looks: [] })).toEqual(['n8n needs – MB more']);
		expect(faultsOf({ applicants: 20, looks: [] })).toEqual(['The run did not get to its end']);
	});

	it('is shown with one column for each run', () => {
		const shown = soakTable([aRun(1e6), { ...aRun(2e6), setting: 'asItComes' }]);

		expect(shown).toContain('|  | `N8N_EXPRESSION_ENGINE=legacy` | n8n as it comes |');
		expect(shown).toContain('| Growth since the least of ten looks, at most 16 MB | 1 MB | 2 MB |');
		expect(shown).toContain('| Processor time of n8n for each | 100 ms | 100 ms |');
		expect(soakCourse(aRun(0))).toContain('| 20 | 200 | 400 | 5 | 4 |');
	});

	it('is not shown of a run that did not get to its end', () => {
		const { end: _, ...ended } = aRun(0);

		expect(() => soakTable([ended])).toThrow('did not get to its end');
	});
});
