import { deleteOperation } from '../../../../nodes/ArgosIdentity/actions/submission/delete.operation';
import { review } from '../../../../nodes/ArgosIdentity/actions/submission/review.operation';
import { update } from '../../../../nodes/ArgosIdentity/actions/submission/update.operation';
import { consequenceOf } from '../../../../nodes/ArgosIdentity/model/errors/effect';
import type { ErrorCode, Sent } from '../../../../nodes/ArgosIdentity/model/errors/errorTexts';
import { sentBy } from '../../support/sentBy';

const OPERATIONS = { review, update, delete: deleteOperation };
type Name = keyof typeof OPERATIONS;

const PARAMETERS = {
	review: { submissionId: 's1', admin: 'boss@example.test', decision: 'approved', corrections: {} },
	update: { submissionId: 's1', admin: 'boss@example.test', updateFields: { fullName: 'Anna' } },
	delete: { submissionId: 's1', what: 'everything' },
};

/** Every text that ARGOS's pages list for these endpoints, each with HTTP 400. */
const TEXTS: Array<[Name, text: string, code: ErrorCode, message: string, sent?: Sent]> = [
	['review', 'Project not found.', 'unauthorized', 'finds no project'],
	['review', 'admin is required.', 'invalidRequest', "misses 'admin'"],
	[
		'review',
		'Access denied. The admin is not registered in the project.',
		'invalidRequest',
		"does not know 'admin'",
	],
	['review', 'Submission Id is required.', 'invalidRequest', "misses 'submissionId'"],
	['review', 'Invalid Submission Id.', 'notFound', 'no submission with this ID'],
	[
		'review',
		'Only submissions in pending status can be reviewed',
		'invalidRequest',
		'this one is not pending',
	],
	[
		'review',
		'This submission cannot be reviewed by client',
		'invalidRequest',
		'leaves its reviews to ARGOS',
	],
	['review', 'Invalid status', 'invalidRequest', "the value of 'decision'"],
	['review', 'Invalid data format.', 'invalidRequest', "the form of 'corrections'"],
	['review', 'Reject comment is required', 'invalidRequest', "misses 'rejectComment'"],
	['update', 'invalid_payload', 'invalidRequest', 'could not read the request'],
	['update', 'API-Key is required.', 'unauthorized', 'does not accept the API key'],
	['update', 'The project is not found.', 'unauthorized', 'finds no project'],
	[
		'update',
		'Decryption is Failed. Please check the api-key.',
		'invalidRequest',
		'expects an encrypted request',
	],
	['update', 'Data Processing Error.', 'serverError', 'an error while it processed', 'maybe'],
	[
		'update',
		'data parsing error. please check input data.',
		'invalidRequest',
		'could not read the request',
	],
	['update', 'submissionId is required.', 'invalidRequest', "misses 'submissionId'"],
	['update', 'projectId or x-api-key is required.', 'unauthorized', 'does not accept the API key'],
	['update', 'admin is required.', 'invalidRequest', "misses 'admin'"],
	[
		'update',
		'At least one property to modify is required.',
		'invalidRequest',
		"nothing to change in 'updateFields'",
	],
	['delete', 'not Exist Submission ID', 'invalidRequest', "did not see 'submissionId'"],
	['delete', 'not Exist Submission Data', 'notFound', 'no submission with this ID'],
	['delete', 'not Exist Project Data', 'unauthorized', 'finds no project'],
	['delete', 'delete Process FAIL', 'serverError', 'could not carry the deletion', 'maybe'],
	['delete', 'adminName and comment is required', 'invalidRequest', 'an admin name and a comment'],
];

const LISTED = TEXTS.map(([name, text, code, message, sent]) => ({
	name,
	text,
	code,
	message,
	sent: sent ?? ('yes' as const),
}));

/** Where such a text can stand: the forms on ARGOS's pages. */
const FORMS: Record<string, (text: string) => unknown> = {
	'errorType and message': (text) => ({
		errorType: 'Validation : request parameter',
		message: text,
	}),
	'errorCode alone': (text) => ({ errorCode: text }),
	'message and statusCode': (text) => ({ message: text, statusCode: 400 }),
	'errorCode and message': (text) => ({ errorCode: 'invalid_data', message: text }),
	'errorCode and errorMessage': (text) => ({ errorCode: 'invalid_data', errorMessage: text }),
};

async function refusedBy(name: Name, statusCode: number, body: unknown) {
	const operation = OPERATIONS[name];
	const { error } = await sentBy(operation, PARAMETERS[name], { statusCode, body });
	if (error === undefined) throw new Error('It was no error');
	const { code, message, description, sent, httpStatus, submissionId } = error;
	const consequence = consequenceOf(operation.effect, error);
	return { code, message, description, sent, httpStatus, submissionId, consequence };
}

const MAYBE_DONE =
	'ARGOS may have carried this out. Read the submission again before you repeat this.';

describe.each(Object.entries(FORMS))('a text of ARGOS under %s', (_form, bodyOf) => {
	it.each(LISTED)('is told for $name: $text', async ({ name, text, code, message, sent }) => {
		const told = await refusedBy(name, 400, bodyOf(text));

		expect(told).toMatchObject({ code, httpStatus: 400, submissionId: 's1' });
		expect(told.message).toContain(message);
		expect(told.description).not.toBe('');
		expect(told.sent).toBe(sent);
		expect(told.consequence === MAYBE_DONE).toBe(told.sent === 'maybe');
	});
});

it.each(LISTED)(
	'under a 5xx it may be done, whatever the text: $text',
	async ({ name, text, code }) => {
		const told = await refusedBy(name, 502, { message: text });

		expect(told).toMatchObject({ code, sent: 'maybe', httpStatus: 502, consequence: MAYBE_DONE });
	},
);

it.each(LISTED)('under a 200 it is an error all the same: $text', async ({ name, text, code }) => {
	for (const bodyOf of Object.values(FORMS)) {
		const told = await refusedBy(name, 200, bodyOf(text));
		expect(told).toMatchObject({ code, httpStatus: 200, consequence: MAYBE_DONE });
		expect(told.sent).not.toBe('no');
	}
});

it('a server that fails may have done it: the error says to read the submission again', async () => {
	const told = await refusedBy('review', 500, { message: 'Internal Server Error' });
	expect(told).toMatchObject({ code: 'serverError', sent: 'maybe', consequence: MAYBE_DONE });
});

it('a listed text of Step 1 keeps its meaning', async () => {
	const told = await refusedBy('update', 403, { message: 'Forbidden' });
	expect(told).toMatchObject({ code: 'unauthorized', sent: 'no' });
	expect(told.consequence).toBe('Nothing was changed.');
});

it('an ID that ARGOS perhaps never saw is not told as one that is gone', async () => {
	const told = await refusedBy('delete', 400, {
		message: 'not Exist Submission ID',
		statusCode: 400,
	});
	expect(told.code).not.toBe('notFound');
});
