import fc from 'fast-check';
import { checkBaseUrl, checkFormUrl } from '../../../nodes/ArgosIdentity/transport/baseUrl';
import { thrownBy, wordsOf } from '../support/thrown';

describe('a Base URL', () => {
	it.each([
		['https://rest-api.argosidentity.com/v3', 'https://rest-api.argosidentity.com/v3'],
		['https://rest-api.argosidentity.com/v3/', 'https://rest-api.argosidentity.com/v3'],
		['https://rest-api.argosidentity.com/v3///', 'https://rest-api.argosidentity.com/v3'],
		['  https://rest-api.argosidentity.com/v3 \n', 'https://rest-api.argosidentity.com/v3'],
		['HTTPS://Rest-API.argosidentity.com/v3', 'https://rest-api.argosidentity.com/v3'],
		['https://rest-api.argosidentity.com', 'https://rest-api.argosidentity.com'],
		['https://proxy.example.test:8443/argos/v3', 'https://proxy.example.test:8443/argos/v3'],
	])('can be %j', (given, url) => {
		expect(checkBaseUrl(given)).toBe(url);
	});

	it.each([
		'http://localhost:3000/v3',
		'http://localhost',
		'http://127.0.0.1:3000/v3',
		'http://127.255.0.255/v3',
		'http://[::1]:3000/v3',
	])('can be plain http on this machine: %s', (url) => {
		expect(checkBaseUrl(url)).toBe(url);
	});

	it.each([
		'http://rest-api.argosidentity.com/v3',
		'http://127.0.0.1.example.test/v3',
		'http://localhost.example.test/v3',
		'http://my-localhost/v3',
		'http://128.0.0.1/v3',
		'http://0.0.0.0/v3',
		'http://[::2]/v3',
		'http://10.127.0.0.1.example.test',
		'http://localhost:pass@example.test/v3',
		'ftp://rest-api.argosidentity.com/v3',
		'file:///v3',
		'javascript:alert(1)',
		'data:text/plain,https://',
	])('cannot be sent to without https: %s', (url) => {
		const error = thrownBy(() => checkBaseUrl(url));
		expect(error.message).toBe('The Base URL of the credential does not start with https://');
	});

	it.each(['', '  ', 'rest-api.argosidentity.com/v3', 'https://', '/v3', null, undefined, 5, {}])(
		'cannot be %j, which is no URL',
		(given) => {
			const error = thrownBy(() => checkBaseUrl(given));
			expect(error.message).toBe('The Base URL of the credential is not a URL');
		},
	);

	it.each([
		'https://user@example.test/v3',
		'https://:secret@example.test/v3',
		'https://example.test/v3?key=secret',
		'https://example.test/v3#secret',
		'http://user:secret@localhost/v3',
	])('cannot hold more than an address: %s', (url) => {
		const error = thrownBy(() => checkBaseUrl(url));
		expect(error.message).toBe('The Base URL of the credential holds more than an address');
	});

	it.each(['', 'http://example.test', 'https://user@example.test'])(
		'that cannot be used (%j) sends nothing and shows how to write it',
		(url) => {
			const error = thrownBy(() => checkBaseUrl(url));
			expect(error).toMatchObject({ code: 'invalidInput', sent: 'no' });
			expect(error.description).toBe(
				'Write it as https://rest-api.argosidentity.com/v3 in the credential. Nothing was sent.',
			);
		},
	);

	it('is never quoted when it cannot be used', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[\w.@:/-]{0,20}$/), (text) => {
				const error = thrownBy(() => checkBaseUrl(`http://Qx7${text}`));
				expect(wordsOf(error).toLowerCase()).not.toContain('qx7');
			}),
		);
	});

	it('is https or on this machine whenever it is accepted', () => {
		const accepted = (url: string) => {
			try {
				return checkBaseUrl(url);
			} catch {
				return 'https://refused';
			}
		};
		fc.assert(
			fc.property(
				fc.oneof(
					fc.webUrl({ validSchemes: ['http', 'https', 'ftp', 'ws'], withQueryParameters: true }),
					fc.webUrl({ validSchemes: ['http'], authoritySettings: { withUserInfo: true } }),
					fc.string(),
				),
				(url) => {
					expect(accepted(url)).toMatch(/^https:\/\/|^http:\/\/(localhost|127\.|\[::1\])/);
				},
			),
		);
	});
});

describe('a Form URL', () => {
	it.each([undefined, null, ''])('is that of ARGOS where the credential has none (%j)', (given) => {
		expect(checkFormUrl(given)).toBe('https://form.argosidentity.com');
	});

	it.each([
		['https://form.argosidentity.com/', 'https://form.argosidentity.com'],
		[' https://verify.example.test/kyc/ ', 'https://verify.example.test/kyc'],
		['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
	])('can be %j', (given, url) => {
		expect(checkFormUrl(given)).toBe(url);
	});

	it.each([
		['http://form.argosidentity.com', 'does not start with https://'],
		['javascript:alert(1)', 'does not start with https://'],
		['form.argosidentity.com', 'is not a URL'],
		['  ', 'is not a URL'],
		[7, 'is not a URL'],
		['https://form.argosidentity.com/?pid=secret', 'holds more than an address'],
		['https://user:secret@form.argosidentity.com', 'holds more than an address'],
	])('cannot be %j, by the same rule, and is not quoted', (given, fault) => {
		const error = thrownBy(() => checkFormUrl(given));
		expect(error).toMatchObject({
			code: 'invalidInput',
			sent: 'no',
			message: `The Form URL of the credential ${fault}`,
			description:
				'Write it as https://form.argosidentity.com in the credential. Nothing was sent.',
		});
		expect(wordsOf(error)).not.toContain('secret');
	});
});
