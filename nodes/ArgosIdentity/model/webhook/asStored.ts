import { isRecord, readKey, toText, valuesOfKey, type UnknownRecord } from '../values/unknown';
import type { Delivery } from './delivery';

/** Where an item of GET submission has what a webhook has beside its event, in either generation. */
const PERSON = {
	full_name: 'fullName',
	first_name: 'firstName',
	last_name: 'lastName',
	date_of_birth: 'dateOfBirth',
	gender: 'gender',
	nationality: 'nationality',
	identityNumber: 'identityNumber',
	documentNumber: 'documentNumber',
	idType: 'idType',
	idcard_issuingCountry: 'issuingCountry',
	idcard_issueDate: 'issueDate',
	idcard_expireDate: 'expireDate',
	age_group: 'ageGroup',
} as const;

const part = (body: UnknownRecord, key: string): UnknownRecord => {
	const value = body[key];
	return isRecord(value) ? value : {};
};

function personOf(body: UnknownRecord): UnknownRecord {
	return Object.fromEntries(
		Object.entries(PERSON).map(([stored, key]) => [stored, readKey(body, key, toText)]),
	);
}

/** The failed try that a `created` or `retry` tells of. */
function attemptsIn(body: UnknownRecord): UnknownRecord[] {
	const [retryCode] = valuesOfKey(body, 'retryCode');
	const [retryMsg] = valuesOfKey(body, 'retryMsg');
	const { attempts } = body;
	if (retryCode === undefined && retryMsg === undefined && attempts === undefined) return [];
	return [{ attemptCnt: attempts, retryCode, retryMsg }];
}

/**
 * What a webhook says of a submission, as an item of GET submission says it. Only for what is not read
 * again: anybody can write such a body.
 */
export function asStored({ event, submissionId, body }: Delivery): UnknownRecord {
	const result = part(body, 'kyc_result');
	const data = part(body, 'data');
	const status = result.status ?? body.kyc_status ?? data.kyc_result;
	return {
		submission_id: submissionId,
		email: body.email,
		userid: body.userid,
		applicant_id: body.applicant_id,
		cf: body.cf,
		cf1: body.cf1,
		cf2: body.cf2,
		cf3: body.cf3,
		reviewer: result.reviewer ?? data.reviewer,
		created_at: result.created_at,
		updated_at: result.updated_at ?? result.update_at ?? body.update_time,
		pending_at: result.pending_at ?? data.pending_at,
		kyc_result_at: result.kyc_result_at,
		data: personOf(body),
		kyc: {
			result: event === 'delete' ? 'deleted' : status,
			comment: result.comment,
			commentCode: result.commentCode,
			attempts: attemptsIn(body),
		},
		aml: body.aml_result,
	};
}
