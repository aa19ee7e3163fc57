import { credentialFault } from '../../../nodes/ArgosIdentity/transport/credentialFault';

describe('the answer to the test of a credential', () => {
	it.each([{ Items: [] }, { Items: [{ submission_id: 'x' }], nextpageKey: {} }])(
		'is fine when it is a list: %j',
		(body) => {
			expect(credentialFault(200, body)).toBeNull();
		},
	);

	it.each<[number, unknown, string]>([
		[403, { message: 'Forbidden' }, 'does not accept the API key'],
		[403, { Message: 'Forbidden' }, 'does not accept the API key'],
		[403, 'Forbidden', 'does not accept the API key'],
		[401, { message: 'Unauthorized' }, 'does not accept the API key'],
		[
			403,
			{ Message: 'User is not authorized to access this resource with an explicit deny' },
			"does not allow this server's IP address",
		],
		[403, '', 'Either the API key is wrong, or'],
		[403, { message: 'Missing Authentication Token' }, 'does not lead to the ARGOS API'],
		[404, '<html>Not found</html>', 'does not lead to the ARGOS API'],
		[429, { message: 'Too Many Requests' }, 'busy'],
		[302, '', 'The API key was not passed on'],
		[304, '', 'The API key was not passed on'],
		[300, { Items: [] }, 'The API key was not passed on'],
		[103, '', 'not with a list of submissions. Check the Base URL'],
		[400, { message: 'Invalid API key' }, 'does not accept the API key'],
		[200, { message: 'Invalid API key' }, 'Something answers at the Base URL'],
		[103, { Items: [] }, 'not with a list of submissions. Check the Base URL'],
		[500, { message: 'Internal Server Error' }, 'The fault is on the ARGOS side'],
		[502, '<html>Forbidden</html>', 'ARGOS, or a proxy in between'],
		[503, '', 'ARGOS, or a proxy in between'],
		[504, '', 'ARGOS, or a proxy in between'],
		[407, '', 'asks for a name and a password'],
		[200, { isEncrypted: true, data: 'x' }, 'encrypts its answers'],
		[200, '<html>Welcome</html>', 'Write it as https://rest-api.argosidentity.com/v3'],
		[200, undefined, 'not with a list of submissions'],
		[200, { Items: 'none' }, 'not with a list of submissions'],
		[400, { message: 'Invalid Query String parameters' }, 'not with a list of submissions'],
		[500, { Items: [] }, 'The fault is on the ARGOS side'],
		[403, { Items: [] }, 'Either the API key is wrong, or'],
		[NaN, undefined, 'not with a list of submissions'],
	])('is explained when it is %i %j', (status, body, part) => {
		expect(credentialFault(status, body)).toContain(part);
	});

	it('puts nothing of itself into the words', () => {
		const body = { message: 'no such user anna@example.test' };

		for (const status of [200, 302, 400, 403, 500]) {
			expect(credentialFault(status, body)).not.toContain('anna');
		}
	});
});
