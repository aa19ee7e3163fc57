import { checkApiKey } from '../../../nodes/ArgosIdentity/transport/apiKey';
import { thrownBy, wordsOf } from '../support/thrown';

const NOTHING_SENT =
	'Copy the key again from the ARGOS dashboard (Project Settings > Integration Info) into the credential. Nothing was sent.';

describe('an API key', () => {
	it.each(['0aZ', 'made-up_key.with~all+of/them=', ' key \n', '\u00a0key\ufeff', 12345])(
		'can be %j',
		(key) => {
			expect(() => checkApiKey(key)).not.toThrow();
		},
	);

	it.each(['', '   ', null, undefined, {}])('cannot be %j, which is empty', (key) => {
		const error = thrownBy(() => checkApiKey(key));
		expect(error).toMatchObject({ code: 'unauthorized', sent: 'no', description: NOTHING_SENT });
		expect(error.message).toBe('The API key in the credential is empty');
	});

	it.each(['Qx7\u200b9', 'Qx7 9', 'Qx7\n9', 'Qx7\u00e99', '\u201cQx79\u201d', 'Qx7\u007f9'])(
		'cannot hold what is no letter, digit or sign, and is not quoted: %j',
		(key) => {
			const error = thrownBy(() => checkApiKey(key));
			expect(error).toMatchObject({ code: 'unauthorized', sent: 'no', description: NOTHING_SENT });
			expect(error.message).toBe(
				'The API key in the credential has a character that is no part of a key, such as a hidden space',
			);
			expect(wordsOf(error)).not.toContain('Qx7');
		},
	);
});
