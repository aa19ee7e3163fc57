import type { IExecuteFunctions } from 'n8n-workflow';
import { Hints } from '../../../../nodes/ArgosIdentity/actions/item/hints';
import type { ItemContext } from '../../../../nodes/ArgosIdentity/actions/item/itemContext';
import { RetryGuard } from '../../../../nodes/ArgosIdentity/actions/run/retryGuard';
import { ManualClock, MINUTE } from '../../support/manualClock';
import { thrownBy, type Told } from '../../support/thrown';

const EMAIL = 'anna@example.test';

interface Run {
	executionId?: string | undefined;
	nodeName?: string;
	runIndex?: number;
	/** As the panel stores the parameter. */
	submissionId?: unknown;
}

function itemOf(run: Run): ItemContext {
	const { nodeName = 'ARGOS', runIndex = 1, submissionId = '={{ $json.submissionId }}' } = run;
	const executionId = 'executionId' in run ? run.executionId : 'e1';
	const context = {
		getExecutionId: () => executionId,
		getNode: () => ({ name: nodeName, parameters: { submissionId } }),
		getWorkflowDataProxy: () => ({ $runIndex: runIndex }),
	} as unknown as IExecuteFunctions;
	return { context, itemIndex: 0, hints: new Hints() };
}

function setUp(bounds = { keptForMs: 240 * MINUTE, applicants: 20_000 }) {
	const clock = new ManualClock();
	const guard = new RetryGuard(bounds, clock.now);
	const refusal = (
		run: Run = {},
		email = EMAIL,
		submissionId: string | null = null,
	): Told | null => {
		try {
			guard.refuseLost(itemOf(run), email, submissionId);
			return null;
		} catch (thrown) {
			return thrownBy(() => {
				throw thrown;
			});
		}
	};
	const answered = (
		submissionId: string | null,
		{ outcome = 'retry', email = EMAIL, ...run }: Run & { outcome?: string; email?: string } = {},
	) =>
		guard.note(
			itemOf({ runIndex: 0, ...run }),
			{ picture: 'document', email },
			{ outcome, submissionId },
		);
	/** A later run, which sends the selfie and knows no address. */
	const selfieAnswered = (
		submissionId: string,
		{ outcome = 'retry', ...run }: Run & { outcome?: string } = {},
	) =>
		guard.note(
			itemOf({ nodeName: 'Selfie', runIndex: 0, ...run }),
			{ picture: 'selfie' },
			{ outcome, submissionId },
		);
	return { clock, answered, selfieAnswered, refusal };
}

describe('an expression for the submission ID that gives nothing', () => {
	it('is refused after an earlier run was answered with retry for this applicant', () => {
		const { answered, refusal } = setUp();
		answered('sub-1');

		expect(refusal()).toMatchObject({
			code: 'invalidInput',
			sent: 'no',
			submissionId: 'sub-1',
			message:
				"'Submission ID' gives nothing, though ARGOS has asked this applicant for another try of submission sub-1 in this execution",
			description: expect.stringMatching(
				/carry that submissionId over.*clear the field\. Nothing was sent\.$/,
			),
		});
	});

	it('is refused in whatever case the address is written', () => {
		const { answered, refusal } = setUp();
		answered('sub-1', { email: 'Anna@Example.TEST' });
		expect(refusal({}, 'aNNa@example.test')).not.toBeNull();
	});

	it('is refused in another node too', () => {
		const { answered, refusal } = setUp();
		answered('sub-1', { runIndex: 0 });
		expect(refusal({ nodeName: 'ARGOS 2', runIndex: 0 })).not.toBeNull();
	});

	it('names all submissions that wait for another try, and the latest as the error’s own', () => {
		const { answered, refusal } = setUp();
		answered('sub-1');
		answered('sub-2');
		answered('sub-1');
		expect(refusal()).toMatchObject({
			submissionId: 'sub-1',
			message: expect.stringContaining('submission sub-2 or sub-1 in'),
		});
	});

	it('holds no address in what it says', () => {
		const { answered, refusal } = setUp();
		answered('sub-1');
		expect(JSON.stringify(refusal())).not.toContain(EMAIL);
	});
});

describe('nothing is refused', () => {
	it.each<[string, { run?: Run; email?: string; submissionId?: string }]>([
		['where the field was left empty by hand', { run: { submissionId: '' } }],
		['where the field has a text by hand', { run: { submissionId: 'sub' } }],
		['where the parameter was never touched', { run: { submissionId: 0 } }],
		['where the expression gives an ID', { submissionId: 'sub-1' }],
		['for another applicant', { email: 'ben@example.test' }],
		['in another execution', { run: { executionId: 'e2' } }],
		['in an execution without an id', { run: { executionId: undefined } }],
		['in the run that had the answer: people may share an address', { run: { runIndex: 0 } }],
	])('%s', (_, { run, email, submissionId }) => {
		const { answered, refusal } = setUp();
		answered('sub-1');
		expect(refusal(run, email, submissionId)).toBeNull();
	});

	it.each(['success', 'rejected', 'approved', 'unknown'])('after %s', (outcome) => {
		const { answered, refusal } = setUp();
		answered('sub-1', { outcome });
		expect(refusal()).toBeNull();
	});

	it('after a later answer ended that submission, while another one still waits', () => {
		const { answered, refusal } = setUp();
		answered('sub-1');
		answered('sub-2');
		answered('sub-2', { outcome: 'success' });
		expect(refusal()?.message).toContain('submission sub-1 in');
		answered('sub-1', { outcome: 'rejected' });
		expect(refusal()).toBeNull();
	});

	it('where the answer had no ID to carry over', () => {
		const { answered, refusal } = setUp();
		answered(null);
		expect(refusal()).toBeNull();
	});

	it('four hours after the answer, when the submission has ended', () => {
		const { clock, answered, refusal } = setUp();
		answered('sub-1');
		clock.advance(240 * MINUTE - 1);
		expect(refusal()).not.toBeNull();
		clock.advance(1);
		expect(refusal()).toBeNull();
	});

	it('once so many others were answered that the applicant is forgotten, the oldest first', () => {
		const { answered, refusal } = setUp({ keptForMs: 240 * MINUTE, applicants: 2 });
		for (const name of ['a', 'b', 'a', 'c'])
			answered(`sub-${name}`, { email: `${name}@example.test` });

		expect(refusal({}, 'b@example.test')).toBeNull();
		expect(refusal({}, 'a@example.test')).not.toBeNull();
		expect(refusal({}, 'c@example.test')).not.toBeNull();
	});
});

describe('after Step 1 passed and ARGOS asked for another selfie', () => {
	const retried = (bounds?: { keptForMs: number; applicants: number }) => {
		const set = setUp(bounds);
		set.answered('sub-1', { outcome: 'success' });
		set.selfieAnswered('sub-1');
		return set;
	};

	it('the applicant is known by the submission, and the advice is to send the selfie again', () => {
		expect(retried().refusal()).toMatchObject({
			code: 'invalidInput',
			sent: 'no',
			submissionId: 'sub-1',
			message:
				"'Submission ID' gives nothing, though ARGOS has asked this applicant for another selfie of submission sub-1 in this execution",
			description: expect.stringMatching(/^Send the selfie with Submit Selfie \(Step 2\)/),
		});
	});

	it('is known of an `unread` document too', () => {
		const { answered, selfieAnswered, refusal } = setUp();
		answered('sub-1', { outcome: 'unread' });
		selfieAnswered('sub-1');
		expect(refusal()).not.toBeNull();
	});

	it.each(['approved', 'pending', 'rejected', 'unknown'])(
		'nothing is refused once the selfie was answered with %s',
		(outcome) => {
			const { selfieAnswered, refusal } = retried();
			selfieAnswered('sub-1', { outcome, runIndex: 1 });
			expect(refusal()).toBeNull();
		},
	);

	it.each<[string, { run?: Run; email?: string }]>([
		['for another applicant', { email: 'ben@example.test' }],
		['in another execution', { run: { executionId: 'e2' } }],
		['where the field was left empty by hand', { run: { submissionId: '' } }],
	])('nothing is refused %s', (_, { run, email }) => {
		expect(retried().refusal(run, email)).toBeNull();
	});

	it('nothing is refused where another execution had sent the document', () => {
		const { answered, selfieAnswered, refusal } = setUp();
		answered('sub-1', { outcome: 'success', executionId: 'e0' });
		selfieAnswered('sub-1');
		expect(refusal()).toBeNull();
	});

	it('the submission is known for four hours after its latest answer', () => {
		const { clock, answered, selfieAnswered, refusal } = setUp();
		answered('sub-1', { outcome: 'success' });
		clock.advance(240 * MINUTE);
		answered('sub-2', { outcome: 'success', email: 'ben@example.test' });
		selfieAnswered('sub-1');
		expect(refusal()).toBeNull();
		selfieAnswered('sub-2');
		expect(refusal({}, 'ben@example.test')).not.toBeNull();
	});

	it('those who only passed do not crowd out those who were asked for another try', () => {
		const { answered, refusal } = setUp({ keptForMs: 240 * MINUTE, applicants: 2 });
		answered('sub-a', { email: 'a@example.test' });
		for (const name of ['b', 'c', 'd'])
			answered(`sub-${name}`, { email: `${name}@example.test`, outcome: 'success' });
		expect(refusal({}, 'a@example.test')).not.toBeNull();
	});

	it('of the submissions the oldest are forgotten first', () => {
		const { answered, selfieAnswered, refusal } = setUp({ keptForMs: 240 * MINUTE, applicants: 2 });
		for (const name of ['a', 'b', 'c'])
			answered(`sub-${name}`, { email: `${name}@example.test`, outcome: 'success' });
		selfieAnswered('sub-a');
		selfieAnswered('sub-c');
		expect(refusal({}, 'a@example.test')).toBeNull();
		expect(refusal({}, 'c@example.test')).not.toBeNull();
	});
});
