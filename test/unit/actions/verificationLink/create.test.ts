import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { withInnerFields } from '../../../../nodes/ArgosIdentity/actions/fields/displayNames';
import { readMaxConcurrency } from '../../../../nodes/ArgosIdentity/actions/fields/options';
import { createLink } from '../../../../nodes/ArgosIdentity/actions/verificationLink/create.operation';
import { newToken } from '../../../../nodes/ArgosIdentity/actions/verificationLink/oneTimeToken';
import { LANGUAGES } from '../../../../nodes/ArgosIdentity/model/link/language';
import { submitId } from '../../../../nodes/ArgosIdentity/actions/submission/submitId.operation';
import { answered, fakeItem } from '../../support/fakeItem';

const { fields } = createLink;
const fieldOf = (name: string, among: readonly INodeProperties[] = fields) =>
	withInnerFields(among).find((field) => field.name === name);
const namesIn = (name: string) =>
	((fieldOf(name)?.options ?? []) as INodeProperties[]).map((field) => field.name);

describe('the parameters of a verification link', () => {
	it('have the names that saved workflows depend on', () => {
		expect(fields.map(({ name }) => name)).toEqual([
			'language',
			'oneTimeToken',
			'customOptions',
			'additionalFields',
			'options',
		]);
		expect(namesIn('additionalFields')).toEqual([
			'cf1',
			'cf2',
			'cf3',
			'email',
			'submissionId',
			'userid',
		]);
		expect(namesIn('options')).toEqual(['maxConcurrency', 'resendWhenNotSent', 'timeout']);
	});

	it('start with a plain link', () => {
		expect(Object.fromEntries(fields.map((field) => [field.name, field.default]))).toEqual({
			language: '',
			oneTimeToken: false,
			customOptions: {},
			additionalFields: {},
			options: {},
		});
	});

	it('offer the languages that are known, and that of the device', () => {
		const values = (fieldOf('language')?.options as INodePropertyOptions[]).map(
			({ value }) => value,
		);
		expect(values.sort()).toEqual(['', ...Object.keys(LANGUAGES)].sort());
	});

	it.each(
		withInnerFields(fields)
			.filter(({ options }) => options !== undefined)
			.map((field) => [field.name, field] as const),
	)('stand in alphabetical order in their list: %s', (_, { options = [] }) => {
		const names = options.map((option) =>
			'displayName' in option ? option.displayName : option.name,
		);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
	});

	it('have the custom options and the defaults of Submit ID', () => {
		expect(fieldOf('customOptions')).toBe(fieldOf('customOptions', submitId.fields));
		for (const name of namesIn('options')) {
			expect(fieldOf(name)?.default).toBe(fieldOf(name, submitId.fields)?.default);
		}
		expect(fieldOf('maxConcurrency')?.default).toBe(readMaxConcurrency({}));
	});

	it.each(['additionalFields', 'email'])('say who can read what a link holds: %s', (name) => {
		expect(fieldOf(name)?.description).toMatch(/whoever has the link can read/i);
	});
});

describe('a one-time token', () => {
	const tokens = Array.from({ length: 1000 }, newToken);

	it('is written as ARGOS wants it', () => {
		for (const token of tokens) {
			expect(token).toMatch(/^[a-z\d][\w.-]*[a-z\d]$/i);
			expect(Buffer.byteLength(token)).toBeGreaterThanOrEqual(8);
			expect(Buffer.byteLength(token)).toBeLessThanOrEqual(64);
		}
	});

	it('never comes twice, and each of its digits varies', () => {
		expect(new Set(tokens).size).toBe(1000);
		for (let place = 0; place < 32; place += 1) {
			expect(new Set(tokens.map((token) => token[place])).size).toBe(16);
		}
	});
});

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
					link: 'https://form.example.test/?pid=fakeproject',
					tokenId: null,
					userid: null,
					email: null,
					submissionId: null,
					cf1: null,
					cf2: null,
					cf3: null,
					language: null,
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
