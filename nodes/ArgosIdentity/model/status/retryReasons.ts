import { isRecord, parseJson, toText, valueOfKey } from '../values/unknown';

/** One reason for another try: ARGOS's code and words. */
export interface RetryReason {
	code: string | null;
	message: string | null;
}

/** A code is one word of letters, digits, hyphens and underscores, as in `glare_detected`. */
const CODE_THEN_MESSAGE = /^([A-Za-z][\w-]*)(?:\s*[:;,|/–—-]\s*|\s+|$)(.*)$/su;

/** Deeper than any answer that ARGOS documents; keeps a hostile one from filling the stack. */
const DEEPEST = 5;

function fromText(text: string, depth: number): RetryReason[] {
	const parsed = /^[[{"]/.test(text) ? parseJson(text) : undefined;
	if (parsed !== undefined && parsed !== text) return readRetryReasons(parsed, depth + 1);
	const [, code, message] = CODE_THEN_MESSAGE.exec(text) ?? [];
	// A sentence's first word is no code: codes have an underscore, or stand alone or before a colon.
	const isCode =
		code !== undefined &&
		(code.includes('_') || code.length === text.length || text[code.length] === ':');
	return isCode ? [{ code, message: toText(message) }] : [{ code: null, message: text }];
}

/**
 * The reasons in an answer's `retry`. ARGOS's pages show it as a text made of code and message
 * (Step 1), as an array of objects (Step 2) and nowhere as a single object; all three are read.
 * An empty or unreadable value gives no reason.
 */
export function readRetryReasons(retry: unknown, depth = 0): RetryReason[] {
	if (depth > DEEPEST) return [];
	if (Array.isArray(retry)) return retry.flatMap((entry) => readRetryReasons(entry, depth + 1));
	if (isRecord(retry)) {
		const code = toText(valueOfKey(retry, 'retryCode'));
		const message =
			toText(valueOfKey(retry, 'retryMsg')) ?? toText(valueOfKey(retry, 'retryMessage'));
		return code === null && message === null ? [] : [{ code, message }];
	}
	const text = toText(retry);
	return text === null ? [] : fromText(text, depth);
}
