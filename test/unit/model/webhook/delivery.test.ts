import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStoredSubmission } from '../../../../nodes/ArgosIdentity/model/submission/stored';
import { submissionRow } from '../../../../nodes/ArgosIdentity/model/submission/row';
import { asStored } from '../../../../nodes/ArgosIdentity/model/webhook/asStored';
import {
	readDelivery,
	type Delivery,
} from '../../../../nodes/ArgosIdentity/model/webhook/delivery';
import { EVENT_NAMES } from '../../../../nodes/ArgosIdentity/model/webhook/events';
import { PROOFS } from '../../../../nodes/ArgosIdentity/model/webhook/proofs';

const FOLDER = join(__dirname, 'samples');
const ID = 'fakesub0000001';
const TIME = '2024-01-02T03:04:05.678Z';

const sample = (name: string): unknown =>
	JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));

function read(body: unknown): Delivery {
	const delivery = readDelivery(body);
	if (typeof delivery === 'string') throw new Error(delivery);
	return delivery;
}

const rowOf = (body: unknown) => submissionRow(readStoredSubmission(asStored(read(body))), 0);

describe('A webhook', () => {
	it.each([
		['webhook-aml', 'aml', ID, null],
		['webhook-approved', 'approved', ID, TIME],
		['webhook-approved-gitbook', 'approved', ID, TIME],
		['webhook-created', 'created', ID, null],
		['webhook-created-with-retry', 'created', ID, null],
		['webhook-delete', 'delete', ID, TIME],
		['webhook-encrypted-envelope', 'encrypted', null, null],
		['webhook-injection', 'injection', ID, TIME],
		['webhook-injection-fail', 'injectionFail', ID, TIME],
		['webhook-rejected', 'rejected', ID, TIME],
		['webhook-retry', 'retry', ID, null],
		['webhook-submit-pending', 'submit', ID, TIME],
		['webhook-token-expired', 'token_expired', null, null],
		['webhook-updated', 'updated', ID, TIME],
	])('of ARGOS’s samples is read: %s', (name, event, submissionId, time) => {
		expect(read(sample(name))).toMatchObject({ event, submissionId, time });
	});

	it('has been read from every sample that there is', () => {
		expect(readdirSync(FOLDER)).toHaveLength(14);
	});

	it.each(EVENT_NAMES)('falls under its own choice, however it is written: %s', (name) => {
		for (const written of [name, name.toUpperCase()]) {
			expect(read({ webhook_trigger: written, submission_id: ID })).toMatchObject({
				event: name,
				choice: name,
			});
		}
	});

	it.each(['submission_id', 'submissionId', 'Submissionid', 'Submission_id'])(
		'has its ID under %s, also inside data',
		(key) => {
			const body = { webhook_trigger: 'approved' };

			expect(read({ ...body, [key]: ID }).submissionId).toBe(ID);
			expect(read({ ...body, data: { [key]: ID } }).submissionId).toBe(ID);
		},
	);

	it('that is not known falls under Other, with its own name', () => {
		expect(read({ webhook_trigger: 'brand_new', submission_id: ID })).toMatchObject({
			event: 'brand_new',
			choice: 'other',
		});
	});

	it('with data and an event is not encrypted', () => {
		expect(read({ webhook_trigger: 'faceAuth', data: 'text' })).toMatchObject({
			event: 'faceAuth',
			ciphertext: null,
		});
	});

	it.each<[unknown, string]>([
		[null, 'notAnObject'],
		['approved', 'notAnObject'],
		[[{ webhook_trigger: 'approved' }], 'notAnObject'],
		[{}, 'noEvent'],
		[{ submission_id: ID }, 'noEvent'],
		[{ data: ' ' }, 'noEvent'],
		[{ data: 7 }, 'noEvent'],
		[{ data: { text: 'x' } }, 'noEvent'],
		[{ webhook_trigger: 'x y' }, 'noEvent'],
		[{ webhook_trigger: 'x'.repeat(65) }, 'noEvent'],
		[{ webhook_trigger: 'brand_new', submission_id: 'a b' }, 'noSubmission'],
		[{ webhook_trigger: 'brand_new', submission_id: 'a\u200bb' }, 'noSubmission'],
		[{ webhook_trigger: 'brand_new', submission_id: 'x'.repeat(201) }, 'noSubmission'],
	])('is not what has another form: %j', (body, fault) => {
		expect(readDelivery(body)).toBe(fault);
	});

	it('whose event has no submission is one all the same where nothing can be proven', () => {
		expect(read({ webhook_trigger: 'brand_new' })).toMatchObject({ submissionId: null });
	});

	it('that is encrypted falls under Other, with what it holds', () => {
		expect(read({ data: ' c2VjcmV0 ' })).toEqual({
			event: 'encrypted',
			choice: 'other',
			submissionId: null,
			time: null,
			ciphertext: 'c2VjcmV0',
			body: { data: ' c2VjcmV0 ' },
		});
	});

	it.each(Object.keys(PROOFS))('that can be proven needs a submission: %s', (name) => {
		expect(readDelivery({ webhook_trigger: name })).toBe('noSubmission');
	});

	it.each(['__proto__', 'constructor', 'toString'])(
		'with a name of JavaScript’s own: %s',
		(name) => {
			expect(readDelivery(JSON.parse(`{"webhook_trigger":"${name}"}`))).toMatchObject({
				event: name,
				choice: 'other',
			});
		},
	);
});

describe('What a webhook says of a submission', () => {
	it('is a row like one that is read, in ARGOS’s current names', () => {
		expect(rowOf(sample('webhook-approved'))).toMatchObject({
			outcome: 'approved',
			submissionId: ID,
			applicantId: 'fakeapplicant01',
			email: 'fake.person@example.test',
			cf1: 'fake-cf1',
			fullName: 'Fake Person',
			birthDate: '1990-01-01',
			ageGroup: 'N/A',
			decidedAt: TIME,
			reviewer: 'system',
		});
	});

	it('is the same in the names of before', () => {
		expect(rowOf(sample('webhook-approved-gitbook'))).toMatchObject({
			outcome: 'approved',
			userid: 'fake-user-1',
			fullName: 'Fake Person',
			idType: 'drivers_license',
			issuingCountry: 'USA',
			issueDate: '2020-01-02',
			expireDate: '2030-01-01',
			identityNumber: 'FAKE-1',
			documentNumber: 'FAKE-0000000',
			pendingAt: TIME,
		});
	});

	it.each([
		['webhook-created', { outcome: 'incomplete', retryCode: null }],
		[
			'webhook-created-with-retry',
			{ outcome: 'retry', retryCode: 'glare_detected', retryCount: 1 },
		],
		['webhook-retry', { outcome: 'retry', retryCode: 'liveness_error', attemptsLeft: 1 }],
		['webhook-submit-pending', { outcome: 'pending' }],
		['webhook-rejected', { outcome: 'rejected', rejectCodes: 'too_many_retry' }],
		['webhook-updated', { outcome: 'approved', updatedAt: TIME, fullName: 'Fake Person' }],
		['webhook-delete', { outcome: 'deleted', email: null }],
		['webhook-injection', { outcome: 'approved', cf3: 'fake-cf3' }],
		['webhook-aml', { outcome: 'unknown', amlStatus: 'Not Screened' }],
		['webhook-token-expired', { outcome: 'unknown', submissionId: null }],
	])('%s', (name, row) => {
		expect(rowOf(sample(name))).toMatchObject(row);
	});

	const attemptsOf = (said: object) => {
		const body = { webhook_trigger: 'retry', submission_id: ID, ...said };
		const { kyc } = asStored(read(body));
		return (kyc as { attempts: unknown }).attempts;
	};

	it.each([
		[{}, []],
		[
			{ retryCode: 'glare_detected' },
			[{ attemptCnt: undefined, retryCode: 'glare_detected', retryMsg: undefined }],
		],
		[
			{ retry_msg: 'Hide it.' },
			[{ attemptCnt: undefined, retryCode: undefined, retryMsg: 'Hide it.' }],
		],
		[{ attempts: 2 }, [{ attemptCnt: 2, retryCode: undefined, retryMsg: undefined }]],
		[
			{ attempts: 1, retryCode: 'a', retryMsg: 'b' },
			[{ attemptCnt: 1, retryCode: 'a', retryMsg: 'b' }],
		],
	])('has the failed try that it tells of: %j', (said, attempts) => {
		expect(attemptsOf(said)).toEqual(attempts);
	});

	it.each([
		[{ kyc_result: { updated_at: 'a', update_at: 'b' }, update_time: 'c' }, 'a'],
		[{ kyc_result: { update_at: 'b' }, update_time: 'c' }, 'b'],
		[{ update_time: 'c' }, 'c'],
	])('has the time of its last change from %j', (said, time) => {
		const body = { webhook_trigger: 'updated', submission_id: ID, ...said };

		expect(asStored(read(body)).updated_at).toBe(time);
	});
});
