import fc from 'fast-check';
import { OCR_FIELDS, readStep1Answer } from '../../../../nodes/ArgosIdentity/model/step1/answer';
import { step1Row } from '../../../../nodes/ArgosIdentity/model/step1/row';
import { anyBody, firstTry } from '../../support/step1';

const outcomeOf = (body: unknown) => {
	const answer = readStep1Answer(body);
	return answer === null ? 'no answer' : step1Row(firstTry, answer, 0).outcome;
};

const READ = { submissionId: 'abc', reviewOCRData: { ocr_name: 'Anna' } };
const UNREAD = { submissionId: 'abc' };

/** The values of a key in any spelling, read from the body itself and not by what is tested. */
function valuesOf(body: object, name: string): unknown[] {
	return Object.entries(body)
		.filter(([key]) => key.replaceAll('_', '').toLowerCase() === name.replaceAll('_', ''))
		.map(([, value]) => value as unknown);
}

const isText = (value: unknown) =>
	(typeof value === 'string' && value.trim() !== '') ||
	(typeof value === 'number' && Number.isFinite(value));
const isBlank = (value: unknown) =>
	value === null || (typeof value === 'string' && value.trim() === '');
const isNone = (value: unknown) => isBlank(value) || ['[]', '{}'].includes(JSON.stringify(value));

function somethingWasRead(body: object): boolean {
	return valuesOf(body, 'reviewocrdata').some((data) => {
		const object: unknown = typeof data === 'string' ? JSON.parse(data) : data;
		if (typeof object !== 'object' || object === null) return false;
		return Object.values(OCR_FIELDS).some((name) =>
			valuesOf(object, `ocr_${name}`.toLowerCase()).some(isText),
		);
	});
}

/** What has to be true of a success, one sentence each. */
const CONDITIONS: Record<string, (body: object) => boolean> = {
	'there is a submissionId': (body) => valuesOf(body, 'submissionid').some(isText),
	'there is no kycStatus': (body) => valuesOf(body, 'kycstatus').every(isBlank),
	'there is no retry': (body) => valuesOf(body, 'retry').every(isNone),
	'there is no code for another try': (body) => valuesOf(body, 'retrycode').every(isNone),
	'the front image is not reported as not received': (body) =>
		valuesOf(body, 'fileupload').every((flag) => String(flag).trim().toLowerCase() !== 'false'),
	'something was read': somethingWasRead,
};

const anyJson = fc.jsonValue({ maxDepth: 3 });
const nearlySuccess = fc.record(
	{
		submissionId: fc.constantFrom('abc', 'abc', null, ''),
		kycStatus: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(null, '') }, anyJson),
		retry: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(null, '', [], {}) }, anyJson),
		file_upload: fc.constantFrom(true, 'true', null, false, 'False'),
		reviewOCRData: fc.oneof(
			fc.constantFrom({ ocr_name: 'Anna' }, '{"ocr_gender":"female"}', {}, { ocr_name: '' }),
			fc.record({ ocr_name: anyJson, ocr_height: anyJson }),
		),
		missing_fields: anyJson,
		message: anyJson,
	},
	{ requiredKeys: [] },
);

describe('a success', () => {
	it('is the answer that names a submission and what was read, and nothing else', () => {
		expect(outcomeOf(READ)).toBe('success');
		expect(Object.values(CONDITIONS).every((holds) => holds(READ))).toBe(true);
	});

	it('comes only where every condition holds, whatever the answer', () => {
		fc.assert(
			fc.property(fc.oneof(anyBody, nearlySuccess), (body) => {
				const isSuccess = outcomeOf(body) === 'success';
				const broken = Object.entries(CONDITIONS).filter(
					([, holds]) => isSuccess && !holds(body as object),
				);
				expect(broken.map(([name]) => name)).toEqual([]);
			}),
			{ numRuns: 500 },
		);
	});

	it('comes wherever every condition holds and ARGOS does not count to three', () => {
		fc.assert(
			fc.property(nearlySuccess, (body) => {
				fc.pre(Object.values(CONDITIONS).every((holds) => holds(body)));
				expect(outcomeOf(body)).toBe('success');
			}),
			{ numRuns: 300 },
		);
	});

	it.each(['kycStatus', 'KycStatus', 'kyc_status'])('never comes with anything under %s', (key) => {
		fc.assert(
			fc.property(anyJson, (value) => {
				fc.pre(!isBlank(value));
				expect(outcomeOf({ ...READ, [key]: value })).not.toBe('success');
			}),
		);
	});

	it.each(['retry', 'Retry', 'retryCode', 'retry_msg'])(
		'never comes with anything under %s',
		(key) => {
			fc.assert(
				fc.property(
					fc.oneof(
						anyJson,
						anyJson.map((value) => JSON.stringify(value)),
					),
					(value) => {
						fc.pre(!isNone(value));
						expect(['retry', 'unknown']).toContain(outcomeOf({ ...READ, [key]: value }));
					},
				),
			);
		},
	);

	it.each([
		[{ code: 'glare_detected', message: 'Hide it.' }],
		[[{ code: 'glare_detected', msg: 'Hide it.' }]],
		[{ glare_detected: 'Hide it.' }],
		[{ codes: ['glare_detected'], messages: ['Hide it.'] }],
		[[['glare_detected'], ['Hide it.']]],
	])('does not come where a reason for another try can be read: %j', (retry) => {
		expect(outcomeOf({ ...READ, retry })).toBe('retry');
	});

	it.each([{ status: 'incomplete' }, ['incomplete'], false])(
		'gives way to a reason beside a status that cannot be understood: %j',
		(kycStatus) => {
			expect(outcomeOf({ ...READ, kycStatus, retry: 'glare_detected' })).toBe('retry');
			expect(outcomeOf({ ...READ, kycStatus })).toBe('unknown');
		},
	);
});

describe('an answer in the form of a success', () => {
	it.each([
		{},
		{ reviewOCRData: null },
		{ reviewOCRData: {} },
		{ reviewOCRData: { ocr_name: '' } },
	])('is unread where nothing was read: %j', (more) => {
		expect(outcomeOf({ ...UNREAD, ...more })).toBe('unread');
	});

	it.each([false, 'false'])(
		'is unread where the front image did not arrive (%j) either',
		(flag) => {
			expect(outcomeOf({ ...UNREAD, file_upload: flag })).toBe('unread');
		},
	);

	it.each([false, 'False'])(
		'is unknown where something was read of a front image that did not arrive (%j)',
		(flag) => {
			expect(outcomeOf({ ...READ, file_upload: flag })).toBe('unknown');
		},
	);

	it('is a success whatever is said of the back image', () => {
		expect(outcomeOf({ ...READ, file_back_upload: false })).toBe('success');
	});

	it.each(['something', { ocr_height: '170' }, [{ ocr_name: 'Anna' }]])(
		'is unknown where what was read has no form that is known: %j',
		(reviewOCRData) => {
			expect(outcomeOf({ ...UNREAD, reviewOCRData })).toBe('unknown');
		},
	);
});
