import { toText } from '../values/unknown';
import { KNOWN_RETRY_CODES, knownRetryCode } from './retryCodes';

/** One reason for another try: ARGOS's code and words. */
export interface RetryReason {
	code: string | null;
	message: string | null;
}

/** Longer than any text that ARGOS documents; keeps a hostile one from being searched for long. */
const LONGEST_SEARCHED = 2000;

/** What shows by itself that it is a code: ARGOS's have underscores, and hardly another word has. */
const CODE = '[A-Za-z]\\w*_\\w*';
const ONLY_A_CODE = new RegExp(`^${CODE}$`);
const MARKS = '[.:;,|/+=>→–—-]';

/** `[code] words` and `(code) words`, also with several codes. */
const IN_BRACKETS = new RegExp(`^[[(]\\s*(${CODE}[^\\])]*)[\\])]\\s*${MARKS}*`);

/** Between two reasons: before a code that stands alone or in front of its words. */
const BETWEEN = new RegExp(`[,;|/+\\n](?=\\s*${CODE}\\s*(?:${MARKS}|[(\\n]|$))`);

/** A code with an underscore, or a word that is one for what follows; then its words. */
const CODE_THEN_WORDS = new RegExp(
	`^(${CODE}|[A-Za-z][\\w-]*(?=\\s*$|[:=]))(?:\\s*${MARKS}+\\s*|\\s+|(?=[([])|$)(.*)$`,
	's',
);

const KNOWN_CODE = new RegExp(`(?<!\\w)(?:${KNOWN_RETRY_CODES.join('|')})(?!\\w)`, 'gi');

/** A code as it is put out: a known one in ARGOS's spelling, another one as it came. */
function retryCode(code: string): string {
	return knownRetryCode(code) ?? code;
}

/** Whether a text is a code beyond doubt. */
export function isSurelyCode(text: string): boolean {
	return knownRetryCode(text) !== null || ONLY_A_CODE.test(text);
}

/** Words without the brackets around all of them, as in `code(words)`. */
function unwrapped(words: string): string | null {
	return toText(/^[([]([^()[\]]*)[)\]]$/.exec(words)?.[1] ?? words);
}

/** The known codes that are named somewhere in a text, the first with the text as its words. */
function namedIn(text: string): RetryReason[] {
	const codes = [...new Set((text.match(KNOWN_CODE) ?? []).map(retryCode))];
	return codes.map((code, index) => ({ code, message: index === 0 ? text : null }));
}

function readPart(text: string): RetryReason[] {
	const isBareCode = /^[A-Za-z][\w-]*$/.test(text);
	const [, code, words = ''] = isBareCode ? [text, text] : (CODE_THEN_WORDS.exec(text) ?? []);
	if (code !== undefined && (isSurelyCode(code) || isBareCode)) {
		return [{ code: retryCode(code), message: unwrapped(words) }];
	}
	const named = namedIn(text);
	if (named.length > 0) return named;
	return code === undefined
		? [{ code: null, message: text }]
		: [{ code, message: unwrapped(words) }];
}

/**
 * The reasons in a text that ARGOS's page calls "retryCode + retryMsg", whatever stands between them;
 * also in a list of codes. A text without a code is one reason in words.
 */
export function readRetryText(text: string): RetryReason[] {
	if (text.length > LONGEST_SEARCHED) return [{ code: null, message: text }];
	return text
		.replace(IN_BRACKETS, '$1: ')
		.split(BETWEEN)
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.flatMap(readPart);
}
