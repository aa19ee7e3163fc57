import { form, picture, post, submit, useEmulator } from './support';

const MEGABYTE = 1024 * 1024;
const forbidden = '{"message":"Forbidden"}';

const emulator = useEmulator();

describe('the order of the checks', () => {
	it('looks at the key before the address list', async () => {
		emulator().setAllowedIps(['192.0.2.1']);
		const answer = await post(emulator(), form(), 'wrong');
		expect(answer).toMatchObject({ status: 403, text: forbidden });
	});

	it('looks at the address list before the size', async () => {
		emulator().setAllowedIps(['192.0.2.1']);
		const answer = await submit(emulator(), { idImage: picture(3 * MEGABYTE) });
		expect(answer.status).toBe(403);
		expect(answer.body.Message).toContain('explicit deny');
	});

	it('looks at the size before the fields', async () => {
		const large = { email: 'nonsense', idImage: picture(2 * MEGABYTE + 1) };
		expect(await submit(emulator(), large)).toEqual({
			status: 413,
			body: { message: 'Request Entity Too Large' },
		});
	});

	it('refuses a body over 10 MB even when it is no form', async () => {
		const answer = await post(emulator(), 'x'.repeat(10 * MEGABYTE + 1));
		expect(answer.status).toBe(413);
	});

	it('takes a picture of exactly 2 MB', async () => {
		const answer = await submit(emulator(), { idImage: picture(2 * MEGABYTE) });
		expect(answer.status).toBe(200);
	});

	it('looks at the fields before duplicates', async () => {
		const email = 'anna+approved@example.test';
		await submit(emulator(), { email });
		const answer = await submit(emulator(), { email, idType: 'library_card' });
		expect(answer.body.message).toContain('invalid id type');
	});

	it('looks for duplicates before it looks at the submission', async () => {
		const email = 'anna+approved@example.test';
		await submit(emulator(), { email });
		const answer = await submit(emulator(), { email, submissionId: 'unknown' });
		expect(answer.body.message).toContain('is already approved');
	});
});

describe('a body that is no form', () => {
	it.each([
		['JSON', 'application/json', '{}'],
		['a form without boundary', 'multipart/form-data', 'x'],
		['a form that is cut off', 'multipart/form-data; boundary=b', '--b\r\nContent-Disp'],
	])('is refused as unreadable: %s', async (_name, type, body) => {
		const response = await fetch(`${emulator().baseUrl}/submission/step1`, {
			method: 'POST',
			headers: { 'x-api-key': 'emulator-key', 'content-type': type },
			body,
		});
		expect(response.status).toBe(400);
		expect(await response.json()).toEqual({ message: 'failed to parse the input data' });
	});
});

describe('a fault in a field', () => {
	const missing = 'missing required parameters';
	it.each([
		['no picture', { idImage: undefined }, 'invalid id image'],
		['an empty picture', { idImage: picture(0) }, 'invalid id image'],
		['a picture sent as text', { idImage: 'data' }, 'invalid id image'],
		['an empty back picture', { idBackImage: picture(0) }, 'invalid id image'],
		['no country', { issuingCountry: undefined }, missing],
		['an empty e-mail', { email: '' }, missing],
		['no ID type', { idType: undefined }, missing],
		['an unknown ID type', { idType: 'id' }, 'invalid id type'],
		['a bad e-mail', { email: 'anna@example' }, 'invalid email address format'],
		['an alpha-2 country', { issuingCountry: 'KR' }, 'invalid issuing country'],
		['options that are no JSON', { customOptions: 'off' }, 'invalid custom options'],
		['options as a list', { customOptions: '[]' }, 'invalid custom options'],
		['an unknown option', { customOptions: '{"period":false}' }, 'unknown option'],
		['an inherited name', { customOptions: '{"toString":false}' }, 'unknown option'],
		['a rule turned on', { customOptions: '{"ageLimit":true}' }, 'value not accepted'],
		['a flag as text', { customOptions: '{"ageLimit":"false"}' }, 'value not accepted'],
	])('is answered with its text: %s', async (_name, fields, text) => {
		const { status, body } = await submit(emulator(), fields);
		expect(status).toBe(400);
		expect(body.message).toContain(text);
		expect(emulator().submissions.size).toBe(0);
	});

	it('is not found in options that ARGOS takes', async () => {
		const customOptions = JSON.stringify({
			blacklistCountries: false,
			approvePeriod: false,
			rejectPeriod: false,
			ageLimit: false,
			rejectDuplicateUser: true,
		});
		expect((await submit(emulator(), { customOptions })).status).toBe(200);
	});
});

describe('an e-mail that was approved before', () => {
	it('is refused with the e-mail in the text, in whatever case it is typed', async () => {
		await submit(emulator(), { email: 'anna+approved@example.test' });
		const again = await submit(emulator(), { email: 'Anna+approved@example.test' });
		expect(again.status).toBe(400);
		expect(again.body.message).toBe(
			'Anna+approved@example.test had submitted another KYC and is already approved; ' +
				'therefore, this submission is not accepted to avoid duplicate submissions.',
		);
	});

	it('may apply again when approvePeriod is turned off', async () => {
		const email = 'anna+approved@example.test';
		await submit(emulator(), { email });
		const again = await submit(emulator(), { email, customOptions: '{"approvePeriod":false}' });
		expect(again.status).toBe(200);
	});
});
