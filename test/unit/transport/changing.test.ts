import { patchSubmission, postReview } from '../../../nodes/ArgosIdentity/transport/changes';
import { getSubmissions } from '../../../nodes/ArgosIdentity/transport/submissions';
import { postToken } from '../../../nodes/ArgosIdentity/transport/tokens';
import { answeringContext } from '../support/answeringContext';
import { failureOf } from '../support/thrown';

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: jest.fn(async () => undefined),
}));

const REFUSED = Object.assign(new Error('refused'), { httpCode: 'ECONNREFUSED', messages: [] });
const RESET = Object.assign(new Error('reset'), { httpCode: 'ECONNRESET', messages: [] });

const BY = { submissionId: 's1', admin: 'reviewer@example.test' };
const UPDATE = { ...BY, changes: { fullName: 'FAKE PERSON' } };
const APPROVAL = { ...BY, decision: 'approved', rejectComment: null, corrections: {} } as const;

describe('a change', () => {
	it.each([
		['that ARGOS does not confirm', { statusCode: 200, headers: {}, body: { other: 1 } }],
		['whose answer is a page', { statusCode: 200, headers: {}, body: '<html>Welcome</html>' }],
	])('%s may have been made', async (_what, answer) => {
		const { context } = answeringContext([answer]);

		expect(await failureOf(patchSubmission(context, UPDATE))).toMatchObject({
			code: 'unexpectedResponse',
			message: 'ARGOS does not say in its answer that this was done',
			sent: 'maybe',
			httpStatus: 200,
		});
	});

	it('that ARGOS refuses under HTTP 200 is told by its cause', async () => {
		const body = { message: 'fail', error: 'Invalid admin' };
		const { context } = answeringContext([{ statusCode: 200, headers: {}, body }]);

		expect(await failureOf(postReview(context, APPROVAL))).toMatchObject({
			code: 'invalidRequest',
			message: expect.stringContaining('ARGOS does not accept'),
		});
	});

	it('is sent again after what surely never left, and accepts JSON', async () => {
		const done = { statusCode: 200, headers: {}, body: { message: 'success' } };
		const { context, calls } = answeringContext([REFUSED, done]);

		await patchSubmission(context, UPDATE);

		expect(calls).toHaveLength(2);
		expect(calls[1]?.options).toMatchObject({
			method: 'PATCH',
			headers: { accept: 'application/json' },
			timeout: 60_000,
		});
	});

	it('is not sent again after what may have arrived', async () => {
		const { context, calls } = answeringContext([RESET]);

		expect(await failureOf(patchSubmission(context, UPDATE))).toMatchObject({
			code: 'noAnswer',
			sent: 'maybe',
		});
		expect(calls).toHaveLength(1);
	});
});

describe('a token', () => {
	it('goes as JSON in plain text', async () => {
		const { context, calls } = answeringContext([{ statusCode: 200, headers: {}, body: {} }]);

		await postToken(context, 't1', { timeout: 5000, resend: false });

		expect(calls[0]?.options).toMatchObject({
			method: 'POST',
			url: 'https://argos.example.test/v3/submission/tokens',
			body: '{"tokenId":["t1"]}',
			headers: { accept: 'application/json', 'content-type': 'text/plain' },
			timeout: 5000,
		});
	});

	it('is not registered again where its answer is lost', async () => {
		const { context, calls } = answeringContext([RESET]);

		await failureOf(postToken(context, 't1', { timeout: 5000, resend: true }));

		expect(calls).toHaveLength(1);
	});
});

describe('a read', () => {
	it('is sent again where its answer is lost', async () => {
		const { context, calls } = answeringContext([
			RESET,
			{ statusCode: 200, headers: {}, body: { Items: [] } },
		]);

		await getSubmissions(context, {}, { timeout: 1000 });

		expect(calls).toHaveLength(2);
	});
});
