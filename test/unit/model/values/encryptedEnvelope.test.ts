import { isEncryptedEnvelope } from '../../../../nodes/ArgosIdentity/model/values/encryptedEnvelope';
import { sample } from '../../support/samples';

describe('an encrypted envelope', () => {
	it('is known by its flag', () => {
		expect(isEncryptedEnvelope(sample('encrypted-response-envelope'))).toBe(true);
		expect(isEncryptedEnvelope({ isEncrypted: 'true', data: '…' })).toBe(true);
	});

	it.each([{ isEncrypted: false }, { isEncrypted: 1 }, { data: '…' }, null, 'text', [true]])(
		'is not %j',
		(body) => {
			expect(isEncryptedEnvelope(body)).toBe(false);
		},
	);
});
