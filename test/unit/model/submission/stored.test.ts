import fc from 'fast-check';
import { SUBMISSION_COLUMNS } from '../../../../nodes/ArgosIdentity/model/submission/row';
import { readPage } from '../../../../nodes/ArgosIdentity/model/submission/page';
import { rowOfStored as rowOf } from '../../support/rowOfStored';
import { sample } from '../../support/samples';

const itemOf = (name: string) => {
	const [item] = readPage(sample(name))?.items ?? [];
	if (item === undefined) throw new Error(`${name} has no item`);
	return item;
};

describe('a submission as ARGOS keeps it', () => {
	it('becomes a row with what was typed, read, decided and stored', () => {
		expect(rowOf(itemOf('get-submission-single'))).toEqual({
			outcome: 'approved',
			retryAdvice: null,
			submissionId: 'fakesub0000001',
			fullName: 'Fake Person',
			birthDate: '1990-01-01',
			nationality: 'USA',
			identityNumber: 'FAKE-1',
			expireDate: '2030-01-01',
			rejectReason: null,
			canRetry: false,
			kycStatus: 'approved',
			retryCount: null,
			attemptsLeft: null,
			retryCode: null,
			retryCodes: null,
			retryMessage: null,
			retryCategory: null,
			submissionExpiresAt: null,
			rejectCodes: null,
			rejectComment: null,
			applicantId: 'fakeapplicant01',
			email: 'fake.person@example.test',
			userid: 'fake-user-1',
			cf1: 'fake-cf1',
			cf2: null,
			cf3: null,
			createdAt: '2024-01-02T03:04:05.678Z',
			updatedAt: '2024-01-02T03:04:05.678Z',
			pendingAt: null,
			decidedAt: '2024-01-02T03:04:05.678Z',
			reviewer: 'system',
			issuingCountry: 'USA',
			idType: 'drivers_license',
			firstName: 'Fake',
			lastName: 'Person',
			gender: 'male',
			documentNumber: 'FAKE-0000000',
			licenseNumber: null,
			issueDate: '2020-01-02',
			ageGroup: 'adult',
			addressFormatted: '1 Fake Street, Flat 0, Faketown, FS, 00000',
			addressCountry: 'USA',
			frontImageUrl: 'https://images.example.test/fake/id_front.jpg',
			backImageUrl: 'https://images.example.test/fake/id_back.jpg',
			selfieImageUrl: 'https://images.example.test/fake/selfie.jpg',
			addressImageUrl: 'https://images.example.test/fake/address.jpg',
			amlStatus: null,
		});
	});

	it('tells why it was rejected and what the last failed try was', () => {
		expect(rowOf(itemOf('get-submission-rejected-with-attempts'))).toMatchObject({
			outcome: 'rejected',
			rejectCodes: 'too_many_retry',
			rejectReason: 'All tries are used up.',
			rejectComment: 'Synthetic text: too many attempts',
			retryCode: 'liveness_error',
			retryMessage: 'Synthetic text: face too near the edge',
			retryAdvice: null,
			retryCount: 2,
			attemptsLeft: 0,
			canRetry: false,
		});
	});

	it.each([
		[{ data: { name: 'Anna Specimen' } }, { fullName: 'Anna Specimen' }],
		[{ ocr: { fullName: 'Anna Specimen' } }, { fullName: 'Anna Specimen' }],
		[{ data: { full_name: 'A' }, ocr: { fullName: 'B' } }, { fullName: 'A' }],
		[{ update_at: '2024-01-02-03-04-05-678' }, { updatedAt: '2024-01-02T03:04:05.678Z' }],
		[{ created_at: 'last week' }, { createdAt: 'last week' }],
		[{ pending_at: '2024-01-02T03:04:05Z' }, { pendingAt: '2024-01-02T03:04:05.000Z' }],
		[
			{ cf1: 'a', cf: { cf2: 'b' }, data: { cf3: 'c' } },
			{ cf1: 'a', cf2: 'b', cf3: 'c' },
		],
		[{ data: { address_formatted: 'Here' } }, { addressFormatted: 'Here' }],
		[{ aml: { currentstatus: 'no_match' } }, { amlStatus: 'no_match' }],
		[{ userid: 7 }, { userid: '7' }],
	])('is read from %j as %j', (item, expected) => {
		expect(rowOf(item)).toMatchObject(expected);
	});

	it('has every column with a scalar, whatever ARGOS gives', () => {
		const anyItem = fc.record(
			{
				submission_id: fc.jsonValue(),
				data: fc.jsonValue(),
				kyc: fc.oneof(
					fc.jsonValue(),
					fc.record({ result: fc.jsonValue(), attempts: fc.array(fc.jsonValue()) }),
				),
				ocr: fc.jsonValue(),
				image: fc.jsonValue(),
				created_at: fc.jsonValue(),
				aml: fc.jsonValue(),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(anyItem, (item) => {
				const row = rowOf(item);
				expect(Object.keys(row)).toEqual(SUBMISSION_COLUMNS.map(({ name }) => name));
				const kinds = Object.values(row).map((value) => (value === null ? 'null' : typeof value));
				expect(['null', 'string', 'number', 'boolean']).toEqual(expect.arrayContaining(kinds));
			}),
		);
	});
});

describe('the outcome of a submission that is read', () => {
	const failed = (attemptCnt: number) => ({
		attemptCnt,
		retryCode: ['glare_detected'],
		retryMsg: ['Hide reflections'],
	});

	it.each([
		['approved', {}, 'approved'],
		['Approved', {}, 'approved'],
		['pending', {}, 'pending'],
		['rejected', {}, 'rejected'],
		['incomplete', {}, 'incomplete'],
		['incomplete', { attempts: [failed(1)] }, 'retry'],
		['incomplete', { attempts: [{ attemptCnt: 1, retryCode: [] }] }, 'incomplete'],
		['incomplete', { attempts: [failed(3)] }, 'rejected'],
		['approved', { attempts: [failed(3)] }, 'approved'],
		['pending', { attempts: [failed(1)] }, 'pending'],
		['deleted', {}, 'deleted'],
		['Deleted Submission', {}, 'deleted'],
		['on-hold', {}, 'unknown'],
		['on-hold', { attempts: [failed(1)] }, 'unknown'],
		[undefined, {}, 'unknown'],
		[undefined, { attempts: [failed(1)] }, 'retry'],
		[{ approved: true }, {}, 'unknown'],
	])('of %j with %j is %s', (result, rest, outcome) => {
		expect(rowOf({ kyc: { result, ...rest } }).outcome).toBe(outcome);
	});

	it('goes by the last failed try, however the list is ordered', () => {
		const second = { attemptCnt: 2, retryCode: ['missing_name'], retryMsg: ['No name'] };

		for (const attempts of [
			[failed(1), second],
			[second, failed(1)],
		]) {
			expect(rowOf({ kyc: { result: 'incomplete', attempts } })).toMatchObject({
				retryCode: 'missing_name',
				retryMessage: 'No name',
				retryCount: 2,
				attemptsLeft: 1,
			});
		}
	});

	it('lets nobody try again in a submission that is older than four hours', () => {
		const created_at = '2026-01-31T12:00:00.000Z';
		const item = { created_at, kyc: { result: 'incomplete', attempts: [failed(1)] } };
		const expires = Date.parse('2026-01-31T16:00:00.000Z');

		expect(rowOf(item, expires - 1)).toMatchObject({
			canRetry: true,
			submissionExpiresAt: '2026-01-31T16:00:00.000Z',
		});
		expect(rowOf(item, expires)).toMatchObject({ outcome: 'retry', canRetry: false });
	});

	it('does not forbid another try because the age is not known', () => {
		expect(rowOf({ kyc: { result: 'incomplete', attempts: [failed(1)] } })).toMatchObject({
			canRetry: true,
			submissionExpiresAt: null,
		});
	});
});
