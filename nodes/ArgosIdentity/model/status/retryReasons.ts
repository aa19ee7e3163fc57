import {
	isEmpty,
	isRecord,
	parseJson,
	readKey,
	toBoolean,
	toText,
	type UnknownRecord,
} from '../values/unknown';
import { knownRetryCode } from './retryCodes';
import { isSurelyCode, readRetryText, type RetryReason } from './retryText';

/** The names under which codes stand, and those of the words that belong to them. */
interface ReasonKeys {
	codes: readonly string[];
	messages: readonly string[];
}

/** Beside the rest of an answer, as in ARGOS's webhooks; `code` and `message` mean other things there. */
export const WEBHOOK_KEYS: ReasonKeys = {
	codes: ['retryCode', 'retryCodes'],
	messages: ['retryMsg', 'retryMessage', 'retryMsgs', 'retryMessages'],
};

const RETRY_KEYS: ReasonKeys = {
	codes: [...WEBHOOK_KEYS.codes, 'code', 'codes'],
	messages: [...WEBHOOK_KEYS.messages, 'msg', 'message', 'msgs', 'messages'],
};

/** Deeper than any answer that ARGOS documents; keeps a hostile one from filling the stack. */
const DEEPEST = 5;

/** A text or an array of them, each in its place; null when it holds none. */
function toTexts(value: unknown): Array<string | null> | null {
	const texts = (Array.isArray(value) ? value : [value]).map(toText);
	return texts.some((text) => text !== null) ? texts : null;
}

function textsBeside(record: UnknownRecord, names: readonly string[]): Array<string | null> {
	return names.map((name) => readKey(record, name, toTexts)).find((texts) => texts !== null) ?? [];
}

/** The reason of a code and its words; what stands under a code can hold several, or words too. */
function pairUp(code: string | null, message: string | null): RetryReason[] {
	if (code === null) return message === null ? [] : [{ code, message }];
	const [first, ...others] = readRetryText(code);
	if (first === undefined || first.code === null) return [{ code, message }];
	return [{ code: first.code, message: message ?? first.message }, ...others];
}

/** The reasons that stand under an object's own keys, also as two arrays side by side. */
export function reasonsBeside(record: UnknownRecord, keys: ReasonKeys): RetryReason[] {
	const codes = textsBeside(record, keys.codes);
	const messages = textsBeside(record, keys.messages);
	return Array.from({ length: Math.max(codes.length, messages.length) }, (_, index) =>
		pairUp(codes[index] ?? null, messages[index] ?? null),
	).flat();
}

function wordsIn(value: unknown): string | null {
	if (isRecord(value)) return reasonsBeside(value, RETRY_KEYS)[0]?.message ?? null;
	return typeof value === 'boolean' ? null : (toTexts(value)?.join(' ').trim() ?? null);
}

/**
 * The reasons of an object that has no key for them: its keys may be the codes, or it may hold the
 * reasons further down. Only what is a code beyond doubt counts here.
 */
function reasonsWithin(record: UnknownRecord, depth: number): RetryReason[] {
	return Object.entries(record).flatMap(([key, value]) => {
		if (isEmpty(value) || toBoolean(value) === false) return [];
		const known = knownRetryCode(key);
		if (known !== null) return [{ code: known, message: wordsIn(value) }];
		const inside = readRetryReasons(value, depth + 1).filter(
			({ code }) => code !== null && isSurelyCode(code),
		);
		if (inside.length > 0) return inside;
		// Other keys with an underscore tell dates, counts and the like; a reason comes with a sentence.
		const words = wordsIn(value);
		const isReason = isSurelyCode(key) && !/^retry/i.test(key) && words?.includes(' ') === true;
		return isReason ? [{ code: key, message: words }] : [];
	});
}

/**
 * The reasons in an answer's `retry`. ARGOS's pages show it as a text made of code and message
 * (Step 1), as an array of objects (Step 2) and nowhere as a single object; the forms that these
 * could take in between are read too. What is empty or cannot be understood gives no reason.
 */
export function readRetryReasons(retry: unknown, depth = 0): RetryReason[] {
	if (depth > DEEPEST) return [];
	if (Array.isArray(retry)) return retry.flatMap((entry) => readRetryReasons(entry, depth + 1));
	if (isRecord(retry)) {
		const reasons = reasonsBeside(retry, RETRY_KEYS);
		return reasons.length > 0 ? reasons : reasonsWithin(retry, depth);
	}
	const text = typeof retry === 'string' ? toText(retry) : null;
	if (text === null) return [];
	const parsed = /^(?:[[{"]|(?:true|false|null)$)/.test(text) ? parseJson(text) : undefined;
	return parsed === undefined || parsed === text
		? readRetryText(text)
		: readRetryReasons(parsed, depth + 1);
}
