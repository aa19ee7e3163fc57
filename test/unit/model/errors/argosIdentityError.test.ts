import {
	ArgosIdentityError,
	asArgosIdentityError,
} from '../../../../nodes/ArgosIdentity/model/errors/argosIdentityError';
import { ERROR_CODES, ERROR_TEXTS } from '../../../../nodes/ArgosIdentity/model/errors/errorTexts';
import { told, wordsOf } from '../../support/thrown';

describe('an error of ours', () => {
	it.each(ERROR_CODES)('has the words of its code: %s', (code) => {
		const error = new ArgosIdentityError(code);
		expect({
			message: error.message,
			description: error.description,
			sent: error.sent,
		}).toEqual(ERROR_TEXTS[code]);
	});

	it('knows neither a status nor a submission at first', () => {
		const { code, httpStatus, submissionId, name } = new ArgosIdentityError('noAnswer');
		expect({ code, httpStatus, submissionId, name }).toEqual({
			code: 'noAnswer',
			httpStatus: null,
			submissionId: null,
			name: 'ArgosIdentityError',
		});
	});

	it('takes more exact words where they are known', () => {
		const details = { message: 'M', description: 'D', sent: 'yes', httpStatus: 418 } as const;
		expect(new ArgosIdentityError('noAnswer', details)).toMatchObject(details);
	});

	it('can be about a submission', () => {
		const error = new ArgosIdentityError('noAnswer');
		expect(error.about('abc')).toBe(error);
		expect(error.submissionId).toBe('abc');
	});
});

describe('whatever was thrown', () => {
	it('stays when it is an error of ours', () => {
		const error = new ArgosIdentityError('tooLarge');
		expect(asArgosIdentityError(error)).toBe(error);
	});

	it.each([
		new TypeError('secret text'),
		{ message: 'secret text', code: 'tooLarge' },
		'secret text',
		null,
	])('becomes one that quotes nothing: %p', (thrown) => {
		const error = asArgosIdentityError(thrown);
		expect(error).toMatchObject({ code: 'unexpectedResponse', sent: 'maybe', httpStatus: null });
		expect(wordsOf(error)).not.toContain('secret');
		expect(error.cause).toBeUndefined();
	});

	it('asks for a report and to look before sending again', () => {
		const error = asArgosIdentityError(new Error('x'));
		expect(error.message).toBe('The node met something that it was not made for');
		expect(told(error).description).toMatch(/report.*Look the applicant up/);
	});
});
