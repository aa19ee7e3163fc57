import { json, refusal } from '../http/reply';
import type { Reply } from '../http/reply';
import { imageUrl } from '../submissions/imageUrl';
import { personFor } from '../submissions/person';
import type { SubmissionStore } from '../submissions/store';
import { MAX_FAILURES } from '../submissions/submission';
import type { Submission } from '../submissions/submission';
import { GATEWAY } from '../texts/errors';

/** ARGOS documentation: the newer pages' number of items on a page. */
const DEFAULT_COUNT = 50;
const REQUEST_TYPES = ['kyc', 'aml', 'data', 'others'];

const time = (ms: number) => new Date(ms).toISOString();

/** ARGOS documentation: a submission left after Step 1 stays incomplete. */
function kycOf({ status, attempts }: Submission) {
	const tooMany = status === 'rejected' && attempts.length >= MAX_FAILURES;
	return {
		result: status === 'success' ? 'incomplete' : status,
		...(tooMany && {
			comment: ['Synthetic text: too many attempts'],
			commentCode: ['too_many_retry'],
		}),
		...(attempts.length > 0 && {
			attempts: attempts.map(({ retryCodes, retryMessages }, index) => ({
				attemptCnt: index + 1,
				retryMsg: retryMessages,
				retryCode: retryCodes,
			})),
		}),
	};
}

/** GET's names of what the reader read; what it did not read is left out. */
function dataOnPictures(data: NonNullable<Submission['readData']>) {
	return {
		first_name: data['ocr_firstName'],
		last_name: data['ocr_lastName'],
		full_name: data['ocr_name'],
		gender: data['ocr_gender'],
		nationality: data['ocr_nationality'],
		date_of_birth: data['ocr_birthDate'],
		idcard_issueDate: data['ocr_issueDate'],
		idcard_expireDate: data['ocr_expireDate'],
	};
}

function personalData({ application, status, readData }: Submission) {
	if (status === 'incomplete' || status === 'rejected') return {};
	if (readData) return dataOnPictures(readData);
	const person = personFor(application.email, application.issuingCountry);
	return {
		first_name: person.firstName,
		last_name: person.lastName,
		full_name: `${person.firstName} ${person.lastName}`,
		gender: person.gender,
		nationality: person.nationality,
		date_of_birth: person.birthDate,
		idcard_issueDate: person.issueDate,
		idcard_expireDate: person.expireDate,
	};
}

/** ARGOS documentation: the names of the fields. Inferred: times as ISO 8601. */
function itemOf(submission: Submission) {
	const { application, submissionId } = submission;
	const { email, userid, cf1, cf2, cf3, idType, issuingCountry, hasBackImage } = application;
	return {
		data: {
			...personalData(submission),
			idcard_issuingCountry: issuingCountry,
			idType,
			...(cf1 !== undefined && { cf1 }),
			...(cf2 !== undefined && { cf2 }),
			...(cf3 !== undefined && { cf3 }),
		},
		email,
		...(userid !== undefined && { userid }),
		submission_id: submissionId,
		created_at: time(submission.createdAt),
		updated_at: time(submission.updatedAt),
		image: {
			idImage: imageUrl(submissionId, 'front'),
			...(hasBackImage && { idBackImage: imageUrl(submissionId, 'back') }),
		},
		kyc: kycOf(submission),
	};
}

/** Inferred: request_type=kyc leaves out the applicant's data. */
function kycItemOf(submission: Submission) {
	const { submission_id, created_at, updated_at, kyc } = itemOf(submission);
	return { submission_id, created_at, updated_at, kyc };
}

function matches({ submissionId, application }: Submission, query: Record<string, string>) {
	const wanted: Array<[string | undefined, string | undefined]> = [
		[query['submission_id'], submissionId],
		[query['email'], application.email],
		[query['userid'], application.userid],
	];
	return wanted.every(([value, own]) => value === undefined || value === own);
}

function isGoodQuery({ count, request_type, nextpage_id, nextpage_date }: Record<string, string>) {
	return (
		(count === undefined || /^[1-9]\d*$/.test(count)) &&
		(request_type === undefined || REQUEST_TYPES.includes(request_type)) &&
		(nextpage_id === undefined) === (nextpage_date === undefined)
	);
}

/** GET /v3/submission, newest first (the order is inferred). */
export function listSubmissions(query: Record<string, string>, store: SubmissionStore): Reply {
	if (!isGoodQuery(query)) return refusal(400, GATEWAY.badQuery, 'query');
	const found = [...store.all.values()].reverse().filter((item) => matches(item, query));
	const before = found.findIndex(({ submissionId }) => submissionId === query['nextpage_id']);
	const rest = found.slice(before + 1);
	const page = rest.slice(0, Number(query['count'] ?? DEFAULT_COUNT));
	const last = page.at(-1);
	const Items = page.map(query['request_type'] === 'kyc' ? kycItemOf : itemOf);
	const nextpageKey =
		last && page.length < rest.length
			? { id: last.submissionId, created_at: time(last.createdAt) }
			: undefined;
	return { answer: json(200, { Items, nextpageKey }), note: `${Items.length} items` };
}
