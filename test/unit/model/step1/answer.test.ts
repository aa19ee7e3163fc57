import fc from 'fast-check';
import {
	namesOnlySubmission,
	OCR_FIELD_NAMES,
	readStep1Answer,
} from '../../../../nodes/ArgosIdentity/model/step1/answer';
import { sample, sampleNames } from '../../support/samples';
import { anyBody, answerOf } from '../../support/step1';

const FRONT_URL = 'https://images.example.test/fake/id_front.jpg';
const BACK_URL = 'https://images.example.test/fake/id_back.jpg';
const NOTHING_READ = Object.fromEntries(
	OCR_FIELD_NAMES.map((field) => [field, { value: null, accepted: null }]),
);
const NO_STATUS = { kycStatus: null, retryCount: null, retryReasons: [], isUnclear: false };

describe('a success', () => {
	it('is read whole from the first sample', () => {
		expect(readStep1Answer(sample('step1-success-sample1'))).toEqual({
			submissionId: 'fakesub0000001',
			...NO_STATUS,
			ocrRead: true,
			ocrIsUnclear: false,
			ocr: {
				fullName: { value: 'Fake Person', accepted: null },
				firstName: { value: null, accepted: null },
				lastName: { value: null, accepted: null },
				birthDate: { value: '1990-01-01', accepted: true },
				gender: { value: 'male', accepted: true },
				nationality: { value: 'KOR', accepted: true },
				identityNumber: { value: '9*****-1******', accepted: true },
				licenseNumber: { value: null, accepted: null },
				issueDate: { value: '2020-01-02', accepted: true },
				expireDate: { value: '2030-01-01', accepted: true },
			},
			missingFields: [],
			lacksFields: false,
			documentFields: ['expireDate', 'documentNumber', 'issueDate', 'identityNumber'],
			frontImageReceived: true,
			backImageReceived: true,
			frontImageUrl: FRONT_URL,
			backImageUrl: BACK_URL,
		});
	});

	it('names the fields that a driving licence has', () => {
		const answer = answerOf(sample('step1-success-sample2-drivers-license'));
		expect(answer).toMatchObject({ submissionId: 'fakesub0000001', ...NO_STATUS });
		expect(answer.documentFields).toEqual([
			'gender',
			'expireDate',
			'nationality',
			'number',
			'issueDate',
			'name',
			'birthDate',
			'idNumber',
		]);
	});

	it('with a front picture only says nothing about the back', () => {
		expect(readStep1Answer(sample('step1-success-front-only'))).toMatchObject({
			...NO_STATUS,
			ocr: {
				firstName: { value: 'Fake', accepted: true },
				lastName: { value: 'Person', accepted: true },
			},
			frontImageReceived: true,
			frontImageUrl: FRONT_URL,
			backImageReceived: null,
			backImageUrl: null,
		});
	});

	it('can lack values, which are then named', () => {
		expect(readStep1Answer(sample('step1-success-partial-ocr'))).toMatchObject({
			ocrRead: true,
			ocr: {
				fullName: { value: 'Fake Person', accepted: true },
				birthDate: { value: '1990-01-01', accepted: false },
				gender: { value: null, accepted: false },
			},
			missingFields: ['gender', 'documentNumber', 'identityNumber'],
		});
	});

	it('without reviewOCRData has read nothing', () => {
		expect(readStep1Answer(sample('step1-ocr-failed-no-reviewOCRData'))).toMatchObject({
			submissionId: 'fakesub0000001',
			...NO_STATUS,
			ocrRead: false,
			ocr: NOTHING_READ,
			missingFields: ['expireDate', 'issueDate', 'name', 'birthDate'],
			documentFields: ['expireDate', 'issueDate', 'name', 'birthDate'],
		});
	});

	it('of the universal type names the document’s fields in an array', () => {
		expect(readStep1Answer(sample('step1-universal-ocr-failed-array'))).toMatchObject({
			ocrRead: false,
			documentFields: ['name', 'birthDate', 'documentNumber'],
		});
	});
});

describe('a failed check', () => {
	it.each([
		['array', 1, 'glare_detected', 'Synthetic text: hide reflections and take the picture again.'],
		['object', 2, 'mrz_protocol_fail', 'Synthetic text: show the whole machine-readable zone.'],
		['string', 1, 'glare_detected', 'Synthetic text, hide reflections and take the picture again.'],
	])('is read with its reason as %s', (form, retryCount, code, message) => {
		expect(readStep1Answer(sample(`step1-retry-${form}`))).toMatchObject({
			submissionId: 'fakesub0000001',
			kycStatus: 'incomplete',
			retryCount,
			retryReasons: [{ code, message }],
		});
	});

	it('is read when it is the third and final one', () => {
		expect(readStep1Answer(sample('step1-rejected-after-3'))).toMatchObject({
			submissionId: 'fakesub0000001',
			kycStatus: 'rejected',
			retryCount: 3,
			retryReasons: [],
		});
	});
});

describe('what is no answer of Step 1', () => {
	const others = sampleNames.filter((name) => /^(step1-error|gateway|encrypted)/.test(name));

	it.each(others)('includes %s', (name) => {
		expect(readStep1Answer(sample(name))).toBeNull();
	});

	it.each([null, undefined, 'OK', 200, true, [], [{ submissionId: 'abc' }], {}])(
		'includes %j',
		(body) => {
			expect(readStep1Answer(body)).toBeNull();
		},
	);

	it('includes an answer that only counts tries', () => {
		expect(readStep1Answer({ retryCount: 1, reviewOCRData: { ocr_name: 'A' } })).toBeNull();
	});
});

describe('an answer that says little', () => {
	it.each([{ submissionId: 'abc' }, { kycStatus: 'pending' }, { retry: 'glare_detected' }])(
		'is one all the same: %j',
		(body) => {
			expect(readStep1Answer(body)).not.toBeNull();
		},
	);

	it('leaves everything else empty', () => {
		expect(readStep1Answer({ submissionId: 'abc' })).toEqual({
			submissionId: 'abc',
			...NO_STATUS,
			ocrRead: false,
			ocrIsUnclear: false,
			ocr: NOTHING_READ,
			missingFields: [],
			lacksFields: false,
			documentFields: [],
			frontImageReceived: null,
			backImageReceived: null,
			frontImageUrl: null,
			backImageUrl: null,
		});
	});
});

describe('the forms of a value', () => {
	const withId = (body: Record<string, unknown>) => answerOf({ submissionId: 'abc', ...body });

	it('give the submissionId in any spelling, also as a number', () => {
		expect(answerOf({ Submissionid: 'abc' }).submissionId).toBe('abc');
		expect(answerOf({ submission_id: 12 }).submissionId).toBe('12');
	});

	it.each([null, '', false, {}])(
		'give the submissionId though another spelling of its key holds %j',
		(Submissionid) => {
			expect(answerOf({ Submissionid, submissionId: 'abc' }).submissionId).toBe('abc');
		},
	);

	it('give the status and the tries in any spelling', () => {
		expect(answerOf({ kyc_status: 'pending', RetryCount: 1 })).toMatchObject({
			kycStatus: 'pending',
			retryCount: 1,
		});
	});

	it('give reviewOCRData in any spelling', () => {
		expect(withId({ reviewOcrData: { ocr_name: 'Anna' } }).ocr.fullName.value).toBe('Anna');
		expect(withId({ reviewOCRData: { OCR_Name: 'Anna' } }).ocr.fullName.value).toBe('Anna');
	});

	it('give reviewOCRData from JSON text', () => {
		const reviewOCRData = JSON.stringify({ ocr_name: 'Anna', accepted_ocr_name: false });
		expect(withId({ reviewOCRData })).toMatchObject({
			ocrRead: true,
			ocr: { fullName: { value: 'Anna', accepted: false } },
		});
	});

	it.each([
		[{ Retry: 'glare_detected: Hide it.' }],
		[{ RETRY: [{ retryCode: 'glare_detected', retryMsg: 'Hide it.' }] }],
		[{ retry: null, Retry: 'glare_detected: Hide it.' }],
		[{ retryCode: 'glare_detected', retryMsg: 'Hide it.' }],
		[{ retryCode: ['glare_detected'], retryMsg: ['Hide it.'] }],
		[{ retry_code: 'GLARE_DETECTED', retry_msg: 'Hide it.', retry: [] }],
	])('give the reasons from the answer’s own keys: %j', (body) => {
		expect(withId(body)).toMatchObject({
			retryReasons: [{ code: 'glare_detected', message: 'Hide it.' }],
			isUnclear: false,
		});
	});

	it('take an answer’s own code and message for no reason, since errors have them too', () => {
		expect(withId({ code: 'ok_done', message: 'success' })).toMatchObject(NO_STATUS);
	});

	it.each([
		...[{ kycStatus: '' }, { kycStatus: ' ' }, { kycStatus: null }, { retry: {} }],
		...[{ retry: [] }, { retry: ' ' }, { retry: null }, { retryCode: null, retryMsg: '' }],
		{ retryCode: [] },
	])('are clear where nothing is said: %j', (body) => {
		expect(withId(body)).toMatchObject(NO_STATUS);
	});

	it.each([
		...[{ kycStatus: { status: 'approved' } }, { kycStatus: ['approved'] }, { kycStatus: false }],
		...[
			{ kycStatus: true },
			{ kycStatus: {} },
			{ kycStatus: [] },
			{ kyc_status: {}, KYCSTATUS: [0] },
			{ retry: true },
			{ retry: false },
		],
		...[{ retry: 0 }, { retry: 2 }, { retry: [null] }, { retry: [[]] }, { retry: { other: 'x' } }],
		...[
			{ Retry: true },
			{ retry: '[]' },
			{ retry: 'null' },
			{ retryCode: true },
			{ retryMsg: { a: 1 } },
		],
	])('are unclear where something is said that cannot be understood: %j', (body) => {
		expect(withId(body)).toMatchObject({ kycStatus: null, retryReasons: [], isUnclear: true });
	});

	it.each([
		[2, 2],
		['2', 2],
		[2.9, 2],
		[0, 0],
		['0', 0],
		[-1, null],
		['many', null],
		['Infinity', null],
		[null, null],
		[true, null],
		[[2], null],
	])('give the tries from %j', (retryCount, count) => {
		expect(withId({ retryCount }).retryCount).toBe(count);
	});

	it.each([
		[true, true],
		['true', true],
		['False', false],
		[false, false],
		['yes', null],
	])('tell from %j whether a picture arrived', (value, received) => {
		const answer = withId({ file_upload: value, file_back_upload: value });
		expect([answer.frontImageReceived, answer.backImageReceived]).toEqual([received, received]);
	});

	it.each([
		[['gender', 'documentNumber']],
		['[gender, documentNumber]'],
		['["gender","documentNumber"]'],
		['["gender",documentNumber]'],
		["['gender', 'documentNumber']"],
		['gender,documentNumber'],
		[' gender , documentNumber ,'],
		[{ gender: true, name: false, documentNumber: 'true' }],
		[{ gender: 'not read', documentNumber: null, name: 'False' }],
		['{"gender":true,"documentNumber":true}'],
		[[{ gender: true }, { documentNumber: 'not read', name: false }]],
		[[{ field: 'gender' }, { field: 'documentNumber', reason: 'blurred' }]],
		[[{ name: 'gender' }, { fieldName: 'documentNumber' }]],
		[[['gender'], ['documentNumber']]],
		[['gender', null, '', 'null', ' documentNumber ']],
	])('give the missing fields from %j', (missing_fields) => {
		expect(withId({ missing_fields })).toMatchObject({
			missingFields: ['gender', 'documentNumber'],
			lacksFields: true,
		});
	});

	it.each([
		...['', '[]', '[ ]', 'null', '[null]', '{}', 'false', null, false, {}, []],
		...[[null], [''], [[]], { gender: false }, [{ gender: 'false' }]],
	])('give no missing fields from %j', (value) => {
		expect(withId({ missing_fields: value })).toMatchObject({
			missingFields: [],
			lacksFields: false,
		});
	});

	it.each([true, [true], 'true', ['gender', [[[[[['deep']]]]]]]])(
		'tell from %j that a field without a name is missing',
		(value) => {
			const answer = withId({ missing_fields: value });
			expect(answer.lacksFields).toBe(true);
			expect(answer.missingFields).not.toContain(null);
		},
	);

	it('give of the fields that a document has only those that are there', () => {
		const document_fields = { gender: true, name: 'true', issueDate: false, number: null, x: 'y' };
		expect(withId({ document_fields }).documentFields).toEqual(['gender', 'name']);
	});

	it('give the flags from text too', () => {
		const { ocr } = withId({
			reviewOCRData: { ocr_gender: 'female', accepted_ocr_gender: 'true' },
		});
		expect(ocr.gender).toEqual({ value: 'female', accepted: true });
	});

	it('count a flag without a value as nothing read', () => {
		expect(withId({ reviewOCRData: { accepted_ocr_name: true } })).toMatchObject({
			ocrRead: false,
			ocrIsUnclear: false,
		});
	});

	it.each([
		...[[], null, '', 'null', {}, '{}', { ocr_name: '', ocr_gender: null }],
		...['{"ocr_name":" "}'],
	])('take reviewOCRData that is %j for nothing read', (value) => {
		expect(withId({ reviewOCRData: value })).toMatchObject({
			ocrRead: false,
			ocrIsUnclear: false,
			ocr: NOTHING_READ,
		});
	});

	it.each(['nothing', 1, true, [{ ocr_name: 'A' }], { ocr_name: ['A'] }, { ocr_height: '170' }])(
		'do not know what was read where reviewOCRData is %j',
		(value) => {
			expect(withId({ reviewOCRData: value })).toMatchObject({
				ocrRead: false,
				ocrIsUnclear: true,
				ocr: NOTHING_READ,
			});
		},
	);
});

describe('an answer that names only its submission', () => {
	it.each([{}, { kycStatus: null, retry: [] }, { message: 'text' }, { file_upload: true }])(
		'says no more: %j',
		(body) => {
			expect(namesOnlySubmission(answerOf({ submissionId: 'abc', ...body }))).toBe(true);
		},
	);

	it.each([
		...[{ kycStatus: 'pending' }, { kycStatus: {} }, { retry: 'glare_detected' }, { retry: true }],
		...[{ reviewOCRData: { ocr_name: 'Anna' } }, { reviewOCRData: 'unclear' }],
	])('is not one that says more: %j', (body) => {
		expect(namesOnlySubmission(answerOf({ submissionId: 'abc', ...body }))).toBe(false);
	});
});

describe('any body', () => {
	it('is read without a crash', () => {
		fc.assert(
			fc.property(anyBody, (body) => {
				expect(() => readStep1Answer(body)).not.toThrow();
			}),
			{ numRuns: 500 },
		);
	});

	it('is read without a crash however deep its retry is nested', () => {
		const retry = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000)) as unknown;
		expect(() => readStep1Answer({ submissionId: 'abc', retry })).not.toThrow();
	});

	it('is read without a crash however deep its fields are nested', () => {
		const missing_fields = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000)) as unknown;
		expect(() => readStep1Answer({ submissionId: 'abc', missing_fields })).not.toThrow();
	});

	it('gives a count of tries that is whole and not negative, or none', () => {
		fc.assert(
			fc.property(fc.oneof(fc.double(), fc.string(), fc.integer(), fc.jsonValue()), (count) => {
				const { retryCount } = answerOf({ submissionId: 'abc', retryCount: count });
				expect(retryCount === null || (Number.isInteger(retryCount) && retryCount >= 0)).toBe(true);
			}),
		);
	});
});
