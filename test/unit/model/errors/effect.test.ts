import { ArgosIdentityError } from '../../../../nodes/ArgosIdentity/model/errors/argosIdentityError';
import { consequenceOf, type Effect } from '../../../../nodes/ArgosIdentity/model/errors/effect';
import { ERROR_CODES } from '../../../../nodes/ArgosIdentity/model/errors/errorTexts';

const after = (effect: Effect, ...error: ConstructorParameters<typeof ArgosIdentityError>) =>
	consequenceOf(effect, new ArgosIdentityError(...error));

describe('what an error means for doing it again', () => {
	it('is that nothing was sent, where a parameter or picture was refused', () => {
		for (const effect of ['read', 'try', 'change'] as const) {
			expect(after(effect, 'invalidInput')).toBe('Nothing was sent.');
			expect(after(effect, 'invalidImage')).toBe('Nothing was sent.');
		}
	});

	it('is that a try may have been counted, where ARGOS may have received it', () => {
		expect(after('try', 'noAnswer')).toMatch(/may have counted this as one of the three tries/);
		expect(after('try', 'unexpectedResponse', { httpStatus: 200 })).toMatch(/may have counted/);
	});

	it('is that a change may have been carried out, and to read the submission first', () => {
		expect(after('change', 'serverError', { httpStatus: 500 })).toBe(
			'ARGOS may have carried this out. Read the submission again before you repeat this.',
		);
		expect(after('change', 'unauthorized', { httpStatus: 403 })).toBe('Nothing was changed.');
	});

	it('is told in the words of an operation that has its own, else in those of its effect', () => {
		const own = { perhapsDone: 'Somebody may have been called.' };
		const told = (...error: ConstructorParameters<typeof ArgosIdentityError>) =>
			consequenceOf('change', new ArgosIdentityError(...error), own);

		expect(told('noAnswer')).toBe('Somebody may have been called.');
		expect(told('invalidInput')).toBe('Nothing was sent.');
		expect(told('invalidRequest', { httpStatus: 400 })).toBe('');
	});

	it('is that what had begun may have been done, where the execution was stopped', () => {
		expect(after('try', 'cancelled')).toMatch(
			/^Items whose upload had begun may have been counted/,
		);
		expect(after('change', 'cancelled', { sent: 'no' })).toMatch(/^Changes that had begun may/);
	});

	it('is nothing where ARGOS received the request and refused it', () => {
		for (const effect of ['try', 'change'] as const) {
			expect(after(effect, 'invalidRequest', { httpStatus: 400 })).toBe('');
		}
	});

	it.each(ERROR_CODES)('never speaks of tries or changes after a read (%s)', (code) => {
		expect(after('read', code)).not.toMatch(/\btry|tries|change|counted/i);
	});

	it.each(ERROR_CODES)('never speaks of tries after a change (%s)', (code) => {
		expect(after('change', code)).not.toMatch(/\btry\b|tries|counted/i);
	});
});
