import { builtInScenarios } from '../../../sandbox/emulator';
import { form, picture, post, submit, useEmulator } from './support';

const emulator = useEmulator({
	scenarios: {
		'own-ocr': [{ kind: 'success', ocr: { ocr_name: 'Own Name', accepted_ocr_name: false } }],
		'own-redirect': [
			{ kind: 'raw', status: 307, headers: { location: 'http://127.0.0.1:9/elsewhere' } },
		],
	},
});

const as = (scenario: string) => ({ email: `anna+${scenario}@example.test` });
const bodyOf = async (scenario: string) => (await submit(emulator(), as(scenario))).body;

describe('a success', () => {
	it('has no kycStatus, retry or retryCount', async () => {
		const body = await bodyOf('success');
		expect(Object.keys(body).sort()).toEqual([
			'document_fields',
			'file_upload',
			'idImage',
			'missing_fields',
			'reviewOCRData',
			'submissionId',
		]);
	});

	it('names the back image only when one was sent', async () => {
		const { body } = await submit(emulator(), { idBackImage: picture() });
		expect(body.file_back_upload).toBe(true);
		expect(body.idBackImage).toContain('https://images.example.test/');
	});

	it('has other document fields for a driving licence than for a passport', async () => {
		const licence = await submit(emulator(), { idType: 'drivers_license' });
		const passport = await submit(emulator());
		expect(licence.body.document_fields).toHaveProperty('serialNumber');
		expect(passport.body.document_fields).not.toHaveProperty('serialNumber');
	});

	it('shows the same person for one applicant and others for others', async () => {
		const seen = async (email: string) => (await submit(emulator(), { email })).body.reviewOCRData;
		const emails = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@example.test`);
		const people = await Promise.all(emails.map(seen));
		expect(await seen('a@example.test')).toEqual(people[0]);
		expect((await seen('a+success-partial@example.test')).ocr_name).toBe(people[0].ocr_name);
		expect(new Set(people.map((person) => person.ocr_birthDate)).size).toBeGreaterThan(3);
	});

	it('takes the nationality from the issuing country', async () => {
		const { body } = await submit(emulator(), { issuingCountry: 'FRA' });
		expect(body.reviewOCRData.ocr_nationality).toBe('FRA');
	});

	it('shows the OCR data of a scenario that brings its own', async () => {
		const { reviewOCRData } = await bodyOf('own-ocr');
		expect(reviewOCRData).toEqual({ ocr_name: 'Own Name', accepted_ocr_name: false });
	});

	it('has no reviewOCRData when OCR failed', async () => {
		expect(await bodyOf('ocr-failed')).not.toHaveProperty('reviewOCRData');
	});

	it('has a list of document fields in universal mode', async () => {
		expect((await bodyOf('universal-array')).document_fields).toBeInstanceOf(Array);
	});

	it('can be worded as in the field table, all texts', async () => {
		expect(await bodyOf('string-flags')).toMatchObject({
			Submissionid: expect.any(String),
			file_upload: 'true',
			missing_fields: '[gender, documentNumber, identityNumber]',
		});
	});
});

describe('a retry', () => {
	it.each([
		['retry-string-once', expect.stringMatching(/^glare_detected: /)],
		['retry-object-once', { retryCode: 'mrz_protocol_fail', retryMsg: expect.any(String) }],
		['unknown-code', [{ retryCode: 'lamination_suspected', retryMsg: expect.any(String) }]],
		['two-codes', [expect.anything(), expect.anything()]],
	])('takes the form of %s', async (scenario, retry) => {
		expect((await bodyOf(scenario)).retry).toEqual(retry);
	});
});

it.each(['approved', 'pending'])('%s comes with the document', async (kycStatus) => {
	expect(await bodyOf(kycStatus)).toMatchObject({ kycStatus, reviewOCRData: expect.anything() });
});

describe('an error', () => {
	const text = 'missing required parameters';
	it.each([
		['message', { message: text }],
		['capital-message', { Message: text }],
		['error-code', { errorCode: text }],
		['error-message', { errorMessage: text }],
		['error-string', { error: text }],
		['error-object', { error: { message: text } }],
		['errors-array', { errors: [{ message: text }] }],
	])('comes as JSON in the form %s', async (name, body) => {
		const answer = await submit(emulator(), as(`error-missing-parameters-${name}`));
		expect(answer).toEqual({ status: 400, body });
	});

	it.each([
		['plain-text', /^missing required parameters$/, 'text/plain'],
		['html', /^<!DOCTYPE html>.*missing required parameters/, 'text/html'],
		['empty', /^$/, ''],
	])('comes without JSON in the form %s', async (name, body, type) => {
		const answer = await post(emulator(), form(as(`error-missing-parameters-${name}`)));
		expect(answer.status).toBe(400);
		expect(answer.text).toMatch(body);
		expect(answer.headers.get('content-type') ?? '').toContain(type);
	});

	it('about a duplicate names the e-mail', async () => {
		const { body } = await submit(emulator(), as('error-duplicate-error-code'));
		expect(body.errorCode).toMatch(/^anna\+error-duplicate-error-code@example\.test had /);
	});
});

it('429 says when to come again', async () => {
	const answer = await post(emulator(), form(as('gateway-429')));
	expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '1']);
});

it.each(['truncated', 'array', 'scalar', 'empty'])('body-%s is sent as it is', async (name) => {
	const texts = { truncated: '{"submissionId":"cut-o', array: '[]', scalar: '"ok"', empty: '' };
	const answer = await post(emulator(), form(as(`body-${name}`)));
	expect(answer).toMatchObject({ status: 200, text: texts[name as keyof typeof texts] });
});

it('a redirect goes to this emulator unless a scenario names another address', async () => {
	const own = await post(emulator(), form(as('own-redirect')));
	const builtIn = await post(emulator(), form(as('redirect-308')));
	expect([own.status, own.headers.get('location')]).toEqual([307, 'http://127.0.0.1:9/elsewhere']);
	expect(builtIn.headers.get('location')).toBe(`${emulator().baseUrl}/redirected`);
});

it('a reset connection gives no answer, but the request is noted', async () => {
	await expect(post(emulator(), form(as('connection-reset')))).rejects.toThrow('fetch failed');
	expect(emulator().requests).toHaveLength(1);
	expect(emulator().requests[0]).toMatchObject({ status: 0, scenario: 'connection-reset' });
});

it.each(Object.keys(builtInScenarios).filter((name) => !/^(connection|step2)-/.test(name)))(
	'scenario %s is answered and noted under its name',
	async (name) => {
		const { status } = await post(emulator(), form(as(name)));
		expect(emulator().requests[0]).toMatchObject({ status, scenario: name });
		expect(status).toBeLessThan(503);
	},
);

it('a tag that names a scenario of Step 2 leaves Step 1 alone', async () => {
	expect(await bodyOf('step2-pending')).toHaveProperty('reviewOCRData');
	expect(await bodyOf('glare-once+step2-pending')).toHaveProperty('retry');
	expect(await bodyOf('step2-pending+glare-once')).toHaveProperty('retry');
});

it('an unknown tag plays the success', async () => {
	expect(await bodyOf('newsletter')).toHaveProperty('submissionId');
	expect(await bodyOf('constructor')).toHaveProperty('submissionId');
});
