import { isEmpty, readKey, toText, valuesOfKey, type UnknownRecord } from '../values/unknown';
import type { StatusFacts } from './outcome';
import { readRetryReasons, reasonsBeside, WEBHOOK_KEYS } from './retryReasons';

function toCount(value: unknown): number | null {
	const count = Number(toText(value) ?? NaN);
	return Number.isFinite(count) && count >= 0 ? Math.trunc(count) : null;
}

/** What an answer of ARGOS says about where the check stands, in every form that its pages show. */
export function readStatus(body: UnknownRecord): StatusFacts {
	const kycStatus = readKey(body, 'kycStatus', toText);
	const retryReasons = [
		...valuesOfKey(body, 'retry').flatMap((retry) => readRetryReasons(retry)),
		...reasonsBeside(body, WEBHOOK_KEYS),
	];
	const says = (name: string) => valuesOfKey(body, name).some((value) => !isEmpty(value));
	// Only a retry is documented in forms in which an empty list or object could mean that there is none.
	const isAbsent = (value: unknown) =>
		isEmpty(value) && (value === null || typeof value !== 'object');
	const isUnclear =
		(kycStatus === null && !valuesOfKey(body, 'kycStatus').every(isAbsent)) ||
		(retryReasons.length === 0 &&
			['retry', ...WEBHOOK_KEYS.codes, ...WEBHOOK_KEYS.messages].some(says));
	return {
		kycStatus,
		retryCount: readKey(body, 'retryCount', toCount),
		retryReasons,
		isUnclear,
	};
}
