import { reasonsBeside, WEBHOOK_KEYS } from '../status/retryReasons';
import type { RetryReason } from '../status/retryText';
import { toIsoTime } from '../values/time';
import { isRecord, toText, type UnknownRecord } from '../values/unknown';

/**
 * Where each value of a submission stands in an item of GET submission; the first place that has one
 * counts. ARGOS's pages differ in some names. What was read from the document (`ocr`) stands in for
 * what is not in `data`.
 */
const TEXT_PLACES = {
	applicantId: ['applicant_id', 'data.applicant_id'],
	email: ['email', 'data.email'],
	userid: ['userid', 'data.userid'],
	cf1: ['data.cf1', 'cf1', 'cf.cf1'],
	cf2: ['data.cf2', 'cf2', 'cf.cf2'],
	cf3: ['data.cf3', 'cf3', 'cf.cf3'],
	reviewer: ['reviewer', 'kyc.reviewer'],
	issuingCountry: ['data.idcard_issuingCountry', 'data.issuingCountry'],
	idType: ['data.idType'],
	fullName: ['data.full_name', 'data.name', 'data.fullName', 'ocr.fullName'],
	firstName: ['data.first_name', 'ocr.firstName'],
	lastName: ['data.last_name', 'ocr.lastName'],
	birthDate: ['data.date_of_birth', 'ocr.birthDate'],
	gender: ['data.gender', 'ocr.gender'],
	nationality: ['data.nationality', 'ocr.nationality'],
	identityNumber: ['data.identityNumber', 'ocr.identityNumber'],
	licenseNumber: ['data.licenseNumber', 'ocr.licenseNumber'],
	documentNumber: ['data.documentNumber', 'ocr.documentNumber'],
	issueDate: ['data.idcard_issueDate', 'ocr.issueDate'],
	expireDate: ['data.idcard_expireDate', 'ocr.expireDate'],
	ageGroup: ['data.age_group'],
	addressFormatted: ['data.address_formatted', 'data.address_input'],
	addressCountry: ['data.address_country'],
	frontImageUrl: ['image.idImage'],
	backImageUrl: ['image.idBackImage'],
	selfieImageUrl: ['image.selfieImage'],
	addressImageUrl: ['image.addressImage'],
	amlStatus: ['aml.currentstatus', 'aml.status', 'aml.result', 'aml'],
} as const;

const TIME_PLACES = {
	createdAt: ['created_at'],
	updatedAt: ['updated_at', 'update_at'],
	pendingAt: ['pending_at', 'kyc.pending_at'],
	decidedAt: ['kyc_result_at', 'kyc.kyc_result_at'],
} as const;

const ADDRESS_PARTS = ['street', 'street2', 'city', 'state', 'zipcode'];

export type StoredText = keyof typeof TEXT_PLACES;
export type StoredTime = keyof typeof TIME_PLACES;

/** One submission as ARGOS keeps it, in one form whatever form it came in. */
export interface StoredSubmission {
	submissionId: string | null;
	/** As ARGOS wrote it. */
	kycStatus: string | null;
	isDeleted: boolean;
	/** Failed tries as the last one listed counts them; null when none is listed. */
	retryCount: number | null;
	/** Those of the last failed try. */
	retryReasons: RetryReason[];
	rejectCodes: string[];
	/** ARGOS's or a reviewer's own words. */
	rejectComments: string[];
	/** Times are ISO 8601 in UTC where they could be read, else as they came. */
	values: Record<StoredText | StoredTime, string | null>;
}

type Path = readonly string[];

const pathsOf = <Name extends string>(places: Record<Name, readonly string[]>) =>
	Object.entries<readonly string[]>(places).map(
		([name, texts]) => [name as Name, texts.map((text) => text.split('.'))] as const,
	);

const TEXT_PATHS = pathsOf<StoredText>(TEXT_PLACES);
const TIME_PATHS = pathsOf<StoredTime>(TIME_PLACES);

function at(item: UnknownRecord, path: Path): unknown {
	let value: unknown = item;
	for (const key of path) value = isRecord(value) ? value[key] : undefined;
	return value;
}

function firstText(item: UnknownRecord, paths: readonly Path[]): string | null {
	for (const path of paths) {
		const text = toText(at(item, path));
		if (text !== null) return text;
	}
	return null;
}

/** A text, or the texts of an array. */
function allOf(value: unknown): string[] {
	const texts = Array.isArray(value) ? value.map(toText) : [toText(value)];
	return texts.filter((text) => text !== null);
}

/** The last failed try: the one with the highest count, or the last of the list where none counts. */
function lastAttempt(value: unknown): UnknownRecord | null {
	const attempts = (Array.isArray(value) ? (value as unknown[]) : []).filter(isRecord);
	const count = (attempt: UnknownRecord) => countOf(attempt) ?? 0;
	return attempts.reduce<UnknownRecord | null>(
		(last, attempt) => (last !== null && count(last) > count(attempt) ? last : attempt),
		null,
	);
}

function countOf({ attemptCnt }: UnknownRecord): number | null {
	const count = Number(toText(attemptCnt) ?? NaN);
	return Number.isInteger(count) && count >= 0 ? count : null;
}

const DELETED = /^deleted submission$/i;

/**
 * ARGOS's pages say that a deleted submission stays visible as "Deleted Submission", not where the
 * words stand. A team's own texts (`userid`, `cf1` to `cf3`) say nothing.
 */
function isDeleted(
	{ data, status, message }: UnknownRecord,
	kycStatus: string | null,
	{ email, fullName }: StoredSubmission['values'],
): boolean {
	return (
		kycStatus?.toLowerCase() === 'deleted' ||
		[kycStatus, data, status, message, email, fullName].some((value) =>
			DELETED.test(toText(value) ?? ''),
		)
	);
}

function addressOf(item: UnknownRecord): string | null {
	const parts = ADDRESS_PARTS.map((part) => toText(at(item, ['data', `address_${part}`])));
	return parts.filter((part) => part !== null).join(', ') || null;
}

const NO_VALUES = Object.fromEntries(
	[...TEXT_PATHS, ...TIME_PATHS].map(([name]) => [name, null]),
) as StoredSubmission['values'];

/** Filled in place as the row is, for the same reason (row.ts). */
function valuesOf(item: UnknownRecord): StoredSubmission['values'] {
	const values = { ...NO_VALUES };
	for (const [name, paths] of TEXT_PATHS) values[name] = firstText(item, paths);
	for (const [name, paths] of TIME_PATHS) {
		const text = firstText(item, paths);
		values[name] = text === null ? null : (toIsoTime(text) ?? text);
	}
	values.addressFormatted ??= addressOf(item);
	return values;
}

/** The words that say that somebody is gone are nobody's name or address. */
function withoutDeletedWords(values: StoredSubmission['values']): StoredSubmission['values'] {
	const { email, fullName } = values;
	const unlessDeleted = (text: string | null) => (DELETED.test(text ?? '') ? null : text);
	return { ...values, email: unlessDeleted(email), fullName: unlessDeleted(fullName) };
}

/** Reads one item of GET submission, in every form that ARGOS's pages show. */
export function readStoredSubmission(item: UnknownRecord): StoredSubmission {
	const kyc = isRecord(item.kyc) ? item.kyc : {};
	const kycStatus = toText(kyc.result) ?? toText(kyc.status);
	const attempt = lastAttempt(kyc.attempts);
	const values = valuesOf(item);
	const isGone = isDeleted(item, kycStatus, values);
	return {
		submissionId: toText(item.submission_id) ?? toText(item.submissionId),
		kycStatus,
		isDeleted: isGone,
		retryCount: attempt === null ? null : countOf(attempt),
		retryReasons: attempt === null ? [] : reasonsBeside(attempt, WEBHOOK_KEYS),
		rejectCodes: allOf(kyc.commentCode),
		rejectComments: allOf(kyc.comment),
		values: isGone ? withoutDeletedWords(values) : values,
	};
}
