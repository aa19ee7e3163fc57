import fc from 'fast-check';
import { STEP1_COLUMNS, step1Row } from '../../../../nodes/ArgosIdentity/model/step1/row';
import { readStep1Answer } from '../../../../nodes/ArgosIdentity/model/step1/answer';
import { sample } from '../../support/samples';
import { anyBody, answerOf, firstTry } from '../../support/step1';

const ANSWERED_AT = Date.UTC(2026, 0, 31, 22, 30);
const COLUMNS = [
	...['outcome', 'retryAdvice', 'submissionId', 'fullName', 'birthDate', 'nationality'],
	...['identityNumber', 'expireDate', 'dataComplete', 'canRetry'],
	...['kycStatus', 'retryCount', 'attemptsLeft', 'retryCode', 'retryCodes', 'retryMessage'],
	...['retryCategory', 'submissionExpiresAt', 'issuingCountry', 'idType', 'email', 'userid'],
	...['cf1', 'cf2', 'cf3', 'firstName', 'lastName', 'gender', 'licenseNumber', 'issueDate'],
	...['ocrRead', 'missingFields', 'documentFields', 'frontImageReceived', 'backImageReceived'],
	...['frontImageUrl', 'backImageUrl', 'fullNameAccepted', 'firstNameAccepted'],
	...['lastNameAccepted', 'birthDateAccepted', 'genderAccepted', 'nationalityAccepted'],
	...['identityNumberAccepted', 'licenseNumberAccepted', 'issueDateAccepted'],
	...['expireDateAccepted'],
];

const rowOf = (body: unknown, fields = firstTry) => step1Row(fields, answerOf(body), ANSWERED_AT);

describe('the row', () => {
	it('has its columns in a fixed order', () => {
		expect(Object.keys(rowOf({ submissionId: 'abc' }))).toEqual(COLUMNS);
		expect(STEP1_COLUMNS).toEqual(COLUMNS);
	});

	it('has every column with a scalar, whatever the answer', () => {
		fc.assert(
			fc.property(anyBody, (body) => {
				const answer = readStep1Answer(body);
				fc.pre(answer !== null);
				const row = step1Row(firstTry, answer, ANSWERED_AT);
				expect(Object.keys(row)).toEqual(COLUMNS);
				const kinds = Object.values(row).map((value) => (value === null ? 'null' : typeof value));
				expect(['null', 'string', 'number', 'boolean']).toEqual(expect.arrayContaining(kinds));
			}),
			{ numRuns: 500 },
		);
	});

	it('of a success tells what was read', () => {
		expect(rowOf(sample('step1-success-sample1'))).toEqual({
			outcome: 'success',
			kycStatus: null,
			retryCount: 0,
			attemptsLeft: 3,
			canRetry: false,
			retryCode: null,
			retryCodes: null,
			retryMessage: null,
			retryAdvice: null,
			retryCategory: null,
			submissionId: 'fakesub0000001',
			submissionExpiresAt: '2026-02-01T02:30:00.000Z',
			issuingCountry: 'KOR',
			idType: 'passport',
			email: 'anna@example.test',
			userid: null,
			cf1: null,
			cf2: null,
			cf3: null,
			ocrRead: true,
			dataComplete: true,
			missingFields: null,
			documentFields: 'expireDate, documentNumber, issueDate, identityNumber',
			fullName: 'Fake Person',
			firstName: null,
			lastName: null,
			birthDate: '1990-01-01',
			gender: 'male',
			nationality: 'KOR',
			identityNumber: '9*****-1******',
			licenseNumber: null,
			issueDate: '2020-01-02',
			expireDate: '2030-01-01',
			fullNameAccepted: null,
			firstNameAccepted: null,
			lastNameAccepted: null,
			birthDateAccepted: true,
			genderAccepted: true,
			nationalityAccepted: true,
			identityNumberAccepted: true,
			licenseNumberAccepted: null,
			issueDateAccepted: true,
			expireDateAccepted: true,
			frontImageReceived: true,
			backImageReceived: true,
			frontImageUrl: 'https://images.example.test/fake/id_front.jpg',
			backImageUrl: 'https://images.example.test/fake/id_back.jpg',
		});
	});

	it('of a failed check tells what to do', () => {
		expect(rowOf(sample('step1-retry-array'))).toMatchObject({
			outcome: 'retry',
			kycStatus: 'incomplete',
			retryCount: 1,
			attemptsLeft: 2,
			canRetry: true,
			retryCode: 'glare_detected',
			retryCodes: 'glare_detected',
			retryMessage: 'Synthetic text: hide reflections and take the picture again.',
			retryAdvice:
				'Light is reflected on the document. Please tilt it or move away from the lamp, then take a new photo.',
			retryCategory: 'retakePhoto',
			dataComplete: false,
		});
	});

	it.each(['step1-ocr-failed-no-reviewOCRData', 'step1-universal-ocr-failed-array'])(
		'of a document that could not be read asks for another image: %s',
		(name) => {
			expect(rowOf(sample(name))).toMatchObject({
				outcome: 'unread',
				kycStatus: null,
				canRetry: false,
				retryCount: null,
				attemptsLeft: null,
				retryCode: null,
				retryAdvice: expect.stringMatching(/^Nothing could be read .* a new photo/) as unknown,
				retryCategory: 'retakePhoto',
				submissionId: 'fakesub0000001',
				ocrRead: false,
				dataComplete: false,
			});
		},
	);

	it('of the last failed check leaves no try', () => {
		expect(rowOf(sample('step1-rejected-after-3'))).toMatchObject({
			outcome: 'rejected',
			retryCount: 3,
			attemptsLeft: 0,
			canRetry: false,
			retryAdvice: null,
			retryCategory: null,
		});
	});

	it('of a rejection after fewer tries leaves no try either', () => {
		expect(rowOf({ kycStatus: 'rejected', retryCount: 1 })).toMatchObject({
			attemptsLeft: 0,
			canRetry: false,
		});
	});

	it('never has fewer than no tries left', () => {
		expect(rowOf({ kycStatus: 'incomplete', retryCount: 7 }).attemptsLeft).toBe(0);
	});

	it.each(['approved', 'pending', 'onhold'])('cannot be tried again once it is %s', (kycStatus) => {
		expect(rowOf({ kycStatus, retryCount: 1 })).toMatchObject({
			attemptsLeft: 2,
			canRetry: false,
			retryAdvice: null,
			retryCategory: null,
		});
	});

	it('names a reason once, though it stands in two places', () => {
		const retry = 'glare_detected: Hide reflections.';
		const reason = { retryCode: 'GLARE_DETECTED', retryMsg: 'Hide reflections.' };
		expect(rowOf({ submissionId: 'abc', retry, ...reason })).toMatchObject({
			retryCodes: 'glare_detected',
			retryMessage: 'Hide reflections.',
		});
	});

	it('lists several reasons', () => {
		const retry = [
			{ retryMsg: 'No code here.' },
			{ retryCode: 'document_expired' },
			{ retryCode: 'missing_name', retryMsg: 'Show the name.' },
		];
		expect(rowOf({ kycStatus: 'incomplete', retry })).toMatchObject({
			retryCode: 'document_expired',
			retryCodes: 'document_expired, missing_name',
			retryMessage: 'No code here. Show the name.',
			retryCategory: 'documentExpired',
		});
	});

	it('passes an unknown code through, with general words', () => {
		expect(rowOf({ kycStatus: 'incomplete', retry: 'forged_image' })).toMatchObject({
			retryCode: 'forged_image',
			retryCategory: 'unknown',
			retryAdvice: expect.stringContaining('take a new photo') as unknown,
		});
	});

	it('keeps a status that ARGOS adds one day', () => {
		expect(rowOf({ kycStatus: 'OnHold' })).toMatchObject({
			outcome: 'unknown',
			kycStatus: 'OnHold',
		});
	});
});

describe('the columns from the request', () => {
	const retryFields = {
		...firstTry,
		idType: 'visa',
		submissionId: 'earlier',
		userid: 'u-1',
		cf1: 'one',
		cf2: 'two',
		cf3: 'three',
	} as const;

	it('stand in the row as they were sent', () => {
		expect(rowOf({ submissionId: 'abc' }, retryFields)).toMatchObject({
			issuingCountry: 'KOR',
			idType: 'visa',
			email: 'anna@example.test',
			userid: 'u-1',
			cf1: 'one',
			cf2: 'two',
			cf3: 'three',
		});
	});

	it('give the submission’s id where the answer names none', () => {
		expect(rowOf({ kycStatus: 'rejected' }, retryFields).submissionId).toBe('earlier');
	});

	it('give way to the id in the answer', () => {
		expect(rowOf({ submissionId: 'abc' }, retryFields).submissionId).toBe('abc');
	});

	it('leave the expiry open on a retry, since it counts from the first try', () => {
		expect(rowOf({ submissionId: 'earlier' }, retryFields).submissionExpiresAt).toBeNull();
	});
});

describe('the tries', () => {
	const READ = { submissionId: 'abc', reviewOCRData: { ocr_name: 'Anna' } };
	const ASKED = { submissionId: 'abc', kycStatus: 'incomplete', retry: 'glare_detected' };
	const anotherTry = { ...firstTry, submissionId: 'abc' };
	const triesOf = (body: object, fields = firstTry) => {
		const { retryCount, attemptsLeft, canRetry } = rowOf(body, fields);
		return { retryCount, attemptsLeft, canRetry };
	};

	it.each([
		['passed', READ, { retryCount: 0, attemptsLeft: 3, canRetry: false }],
		['failed', ASKED, { retryCount: 1, attemptsLeft: 2, canRetry: true }],
	])('are known after a first try that %s without a count', (_, body, tries) => {
		expect(triesOf(body)).toEqual(tries);
	});

	it.each([
		['passed', READ, { retryCount: null, attemptsLeft: null, canRetry: false }],
		['failed', ASKED, { retryCount: null, attemptsLeft: null, canRetry: true }],
	])('are not known after another try that %s without a count', (_, body, tries) => {
		expect(triesOf(body, anotherTry)).toEqual(tries);
	});

	it('are as ARGOS counts them where it does', () => {
		expect(triesOf({ ...ASKED, retryCount: 2 }, anotherTry)).toEqual({
			retryCount: 2,
			attemptsLeft: 1,
			canRetry: true,
		});
		expect(triesOf({ ...READ, retryCount: '1' })).toMatchObject({ retryCount: 1, attemptsLeft: 2 });
	});

	it('are used up where ARGOS approved after the third', () => {
		const row = rowOf({ submissionId: 'abc', kycStatus: 'approved', retryCount: 3 });
		expect(row).toMatchObject({ outcome: 'approved', retryCount: 3, attemptsLeft: 0 });
	});
});

describe('complete data', () => {
	const read = { submissionId: 'abc', reviewOCRData: { ocr_name: 'Anna' } };

	it('needs nothing but something that was read', () => {
		expect(rowOf(read).dataComplete).toBe(true);
	});

	it('is not there when nothing was read', () => {
		expect(rowOf({ submissionId: 'abc' })).toMatchObject({ ocrRead: false, dataComplete: false });
	});

	it('is not there when a field is missing', () => {
		expect(rowOf({ ...read, missing_fields: ['gender'] })).toMatchObject({
			ocrRead: true,
			missingFields: 'gender',
			dataComplete: false,
		});
	});

	it.each([[[{ field: 'gender' }]], [[{ gender: 'not read' }]], true, '{"gender":true}'])(
		'is not there when ARGOS misses something in another form: %j',
		(missing_fields) => {
			expect(rowOf({ ...read, missing_fields }).dataComplete).toBe(false);
		},
	);

	it.each(['null', null, '[]', { gender: false }])(
		'is there when ARGOS misses nothing: %j',
		(missing_fields) => {
			expect(rowOf({ ...read, missing_fields })).toMatchObject({
				dataComplete: true,
				missingFields: null,
			});
		},
	);

	it('is not there when ARGOS does not accept one of the values', () => {
		const reviewOCRData = { ocr_name: 'Anna', accepted_ocr_name: true, accepted_ocr_gender: false };
		expect(rowOf({ ...read, reviewOCRData }).dataComplete).toBe(false);
	});
});
