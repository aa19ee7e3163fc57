import { createLink } from '../../../../nodes/ArgosIdentity/actions/verificationLink/create.operation';
import { LINK_COLUMNS } from '../../../../nodes/ArgosIdentity/model/link/row';
import { answered, fakeItem } from '../../support/fakeItem';

/** The parameters of Create as the panel has them at the start. */
const CREATE = {
	language: '',
	oneTimeToken: false as unknown,
	customOptions: {},
	additionalFields: {},
	options: {},
};

const CREDENTIAL = { projectId: 'fakeproject', formUrl: 'https://form.example.test' };

async function created(
	parameters: Record<string, unknown> = {},
	fake: Parameters<typeof fakeItem>[0] = {},
) {
	const { item, requests } = fakeItem({
		credential: CREDENTIAL,
		answer: answered({ success: true }),
		...fake,
		parameters: { ...CREATE, ...parameters },
	});
	const output = await createLink.execute(item);
	return { output, json: output[0]?.json, requests };
}

/** What is thrown for the parameters, and how many requests there were before it. */
async function refused(
	parameters: Record<string, unknown>,
	fake: Parameters<typeof fakeItem>[0] = {},
) {
	const { item, requests } = fakeItem({
		credential: CREDENTIAL,
		...fake,
		parameters: { ...CREATE, ...parameters },
	});
	const thrown: unknown = await createLink.execute(item).catch((error: unknown) => error);
	return { thrown, requests };
}

describe('a verification link', () => {
	it('leads to the form of the project, and nothing is sent for it', async () => {
		const { output, requests } = await created();

		expect(output).toEqual([
			{
				json: {
					...Object.fromEntries(LINK_COLUMNS.map(({ name }) => [name, null])),
					link: 'https://form.example.test/?pid=fakeproject',
				},
			},
		]);
		expect(requests).toEqual([]);
	});

	it('tells the form all that was given', async () => {
		const { json } = await created({
			language: 'ko',
			customOptions: { turnOff: ['ageLimit'], rejectDuplicateUser: 'on' },
			additionalFields: {
				email: 'anna@example.test',
				submissionId: 'fakesub0000001',
				userid: 'fake-user-1',
				cf1: 'one',
				cf2: 2,
				cf3: true,
			},
		});

		expect(json).toEqual({
			link: 'https://form.example.test/?pid=fakeproject&lang=ko&email=anna%40example.test&userid=fake-user-1&sid=fakesub0000001&cf1=one&cf2=2&cf3=true&ageLimit=false&rejectDuplicateUser=true',
			tokenId: null,
			userid: 'fake-user-1',
			email: 'anna@example.test',
			submissionId: 'fakesub0000001',
			cf1: 'one',
			cf2: '2',
			cf3: 'true',
			language: 'ko',
		});
	});

	it('leads to ARGOS’s own form where the credential names none', async () => {
		const { json } = await created({}, { credential: { projectId: 'fakeproject' } });

		expect(json?.link).toBe('https://form.argosidentity.com/?pid=fakeproject');
	});

	it.each([false, 'false'])('has no token where none is wanted: %j', async (oneTimeToken) => {
		const { json, requests } = await created({ oneTimeToken });

		expect(json?.tokenId).toBeNull();
		expect(requests).toEqual([]);
	});

	it.each([true, 'true'])('has the token that ARGOS registered: %j', async (oneTimeToken) => {
		const { json, requests } = await created({ oneTimeToken, options: { timeout: 5000 } });

		expect(json?.tokenId).toMatch(/^[\da-f]{32}$/);
		expect(json?.link).toBe(
			`https://form.example.test/?pid=fakeproject&token=${String(json?.tokenId)}`,
		);
		expect(requests).toMatchObject([
			{
				method: 'POST',
				url: 'https://argos.example.test/v3/submission/tokens',
				body: JSON.stringify({ tokenId: [json?.tokenId] }),
				timeout: 5000,
			},
		]);
	});

	it('has a token of its own', async () => {
		const [one, other] = [
			await created({ oneTimeToken: true }),
			await created({ oneTimeToken: true }),
		];

		expect(one.json?.tokenId).not.toBe(other.json?.tokenId);
	});
});

describe('no verification link', () => {
	it.each<[string, Record<string, unknown>, string, string]>([
		[
			'it is not known whether a token is wanted',
			{ oneTimeToken: 'perhaps' },
			"'oneTimeToken' is neither true nor false",
			'Check its expression.',
		],
		[
			'it is left open whether a token is wanted',
			{ oneTimeToken: null },
			"'oneTimeToken' is neither true nor false",
			'Check its expression.',
		],
		[
			'the language is unknown',
			{ language: 'xx' },
			"'language' is not a language of ARGOS's form that is known here",
			'Choose one from the list, or leave it to the device of the applicant.',
		],
		[
			'a rule is none',
			{ customOptions: { turnOff: ['gravity'] } },
			"'customOptions' has a value in 'turnOff' that is not one of its rules",
			'Choose the rules from the list.',
		],
		[
			'the data to store are no set',
			{ additionalFields: 'cf1' },
			"'additionalFields' is not a set of fields",
			'Add its fields one by one; each can have an expression of its own.',
		],
	])('is made where %s', async (_where, parameters, message, description) => {
		const { thrown, requests } = await refused(parameters);

		expect(thrown).toMatchObject({ code: 'invalidInput', message, description });
		expect(requests).toEqual([]);
	});

	const WITH_TOKEN = {
		oneTimeToken: true,
		additionalFields: { submissionId: 'fakesub0000001' },
	};

	it.each([
		[
			'has no Project ID',
			{ ...CREDENTIAL, projectId: '' },
			'The Project ID of the credential is empty',
		],
		[
			'has a Form URL that is none',
			{ ...CREDENTIAL, formUrl: 'form' },
			'The Form URL of the credential is not a URL',
		],
	])('is made, and no token, where the credential %s', async (_where, credential, message) => {
		const { thrown, requests } = await refused(WITH_TOKEN, { credential });

		expect(thrown).toMatchObject({
			code: 'invalidInput',
			submissionId: 'fakesub0000001',
			message,
		});
		expect(requests).toEqual([]);
	});

	it('is made, and no token, where it would be too long', async () => {
		const { thrown, requests } = await refused({
			oneTimeToken: true,
			additionalFields: { cf1: 'é'.repeat(900), cf2: 'é'.repeat(900), cf3: 'é'.repeat(900) },
		});

		expect(thrown).toMatchObject({
			code: 'invalidInput',
			submissionId: null,
			message: expect.stringContaining("'additionalFields' would make the link longer than"),
			description:
				'Shorten the values. Letters outside the Latin alphabet take six to twelve characters each in a link.',
		});
		expect(requests).toEqual([]);
	});

	it('is made where ARGOS does not register its token', async () => {
		const { thrown } = await refused(WITH_TOKEN, { answer: answered({ success: false }) });

		expect(thrown).toMatchObject({
			code: 'invalidRequest',
			submissionId: 'fakesub0000001',
			message: 'ARGOS did not register the one-time token, so there is no link',
		});
	});

	it.each([
		['after it was tried again', true, 4],
		['at once where that is chosen', false, 1],
	])('is made where ARGOS is not reached, %s', async (_when, resendWhenNotSent, times) => {
		jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
		const answer = new Error('connect ECONNREFUSED 192.0.2.1:443');

		const failure = refused({ ...WITH_TOKEN, options: { resendWhenNotSent } }, { answer });
		await jest.advanceTimersByTimeAsync(60_000);
		jest.useRealTimers();

		const { thrown, requests } = await failure;
		expect(thrown).toMatchObject({ code: 'notSent', submissionId: 'fakesub0000001' });
		expect(requests).toHaveLength(times);
	});
});
