import { ArgosIdentityError } from '../../../nodes/ArgosIdentity/model/errors/argosIdentityError';
import { ERROR_CODES } from '../../../nodes/ArgosIdentity/model/errors/errorTexts';
import { waitBeforeResend } from '../../../nodes/ArgosIdentity/transport/resending';

describe('the wait before a request is sent again', () => {
	it.each(['try', 'change'] as const)('is for nothing but what never left (%s)', (effect) => {
		const resent = ERROR_CODES.filter(
			(code) => waitBeforeResend(effect, new ArgosIdentityError(code), 1) !== null,
		);
		expect(resent).toEqual(['notSent']);
	});

	it('is, for a read, after everything that can pass', () => {
		const resent = ERROR_CODES.filter(
			(code) => waitBeforeResend('read', new ArgosIdentityError(code), 1) !== null,
		);
		expect(resent.sort()).toEqual(['noAnswer', 'notSent', 'rateLimited', 'serverError']);
	});

	it('grows, and there are four requests at most', () => {
		const waits = [1, 2, 3, 4, 5].map((attempts) =>
			waitBeforeResend('read', new ArgosIdentityError('noAnswer'), attempts),
		);
		expect(waits).toEqual([1000, 2000, 4000, null, null]);
	});

	it.each([
		[0, 1000],
		[1, 1000],
		[7, 7000],
		[60, 60_000],
		[61, null],
		[86_400, null],
	])('is what ARGOS asks for, up to a minute: %d s', (retryAfter, expected) => {
		const error = new ArgosIdentityError('rateLimited', { retryAfter });
		expect(waitBeforeResend('read', error, 1)).toBe(expected);
	});
});
