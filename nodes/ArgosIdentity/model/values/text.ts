import { lazily } from './lazily';

/** What keeps a text from being sent as one field of a form. */
export type TextRefusal = 'controlCharacters' | 'notUnicode' | 'tooLong';

/** In characters (code points). Far more than any name, id or address needs; keeps a pasted file out. */
export const MAX_TEXT_LENGTH = 1000;

/** The most that an e-mail address can have, in characters (RFC 5321, section 4.5.3.1.3). */
const MAX_EMAIL_LENGTH = 254;

/** The scripts whose letters change their shape by a joiner or non-joiner (Unicode, section 23.2). */
const JOINING_SCRIPTS = [
	'Arabic',
	'Bengali',
	'Devanagari',
	'Gujarati',
	'Gurmukhi',
	'Kannada',
	'Malayalam',
	'Oriya',
	'Sinhala',
	'Tamil',
	'Telugu',
];
const JOINING = `[${JOINING_SCRIPTS.map((script) => `\\p{scx=${script}}`).join('')}]`;
const JOINER = '[\\u200c\\u200d]';
const FLAG_TAGS = '(?<=\\u{1f3f4})[\\u{e0020}-\\u{e007e}]+\\u{e007f}';

const AROUND = '[\\s\\p{Cf}]';
const VISIBLE = '[^\\s\\p{Cf}]';
/** Written so that it takes no longer than the text is long: nothing is looked for behind the last visible character. */
const trimmed = lazily(
	() => new RegExp(`^${AROUND}*(.*${VISIBLE}(?:(?<=${JOINING})${JOINER}|${FLAG_TAGS})?)?`, 'su'),
);

/**
 * The text without white space and invisible characters (Unicode Cf: spaces of no width, marks of
 * direction, soft hyphens, a BOM) around it. What shapes its last letter or flag belongs to it and stays.
 */
export function trimInvisible(text: string): string {
	return trimmed().exec(text)?.[1] ?? '';
}

/** In characters: Unicode's code points, not UTF-16 units, of which an emoji has two. */
function lengthOf(text: string): number {
	return Array.from(text).length;
}

/**
 * Why a (trimmed) text cannot be a form field, or null when it can. Line breaks and other
 * control characters are refused because multipart senders rewrite them: what ARGOS stored
 * would not be what was given.
 */
export function textRefusal(text: string): TextRefusal | null {
	if (text.length > MAX_TEXT_LENGTH && lengthOf(text) > MAX_TEXT_LENGTH) return 'tooLong';
	if (/\p{Control}|[\u2028\u2029]/u.test(text)) return 'controlCharacters';
	if (/\p{Surrogate}/u.test(text)) return 'notUnicode';
	return null;
}

function firstMatch(text: string, pattern: RegExp): string | null {
	const code = pattern.exec(text)?.[0].codePointAt(0);
	return code === undefined ? null : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The first character in a text that nobody sees, as `U+200B`; null when there is none. */
export function invisibleIn(text: string): string | null {
	return firstMatch(text, /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u);
}

const stray = lazily(() => new RegExp(`(?!${JOINER})\\p{Cf}|(?<!${JOINING})${JOINER}`, 'u'));

/** As `invisibleIn`, but the joiners that Persian and Indic words are written with are let through. */
export function strayInvisibleIn(text: string): string | null {
	return firstMatch(text, stray());
}

/** Left of the @, and between the dots to the right of it: all but what separates addresses from each other and from names. */
const LOCAL_PART = '[^\\s@"(),:;<>[\\]\\\\]+';
const LABEL = '[^\\s@."(),:;<>[\\]\\\\]+';
const address = lazily(
	() => new RegExp(`^${LOCAL_PART}@${LABEL}(?:\\.${LABEL})+(?<![\\p{P}\\p{S}])$`, 'u'),
);

/**
 * Whether a text can be an e-mail address: one @, something before it, a dotted name after it that
 * does not end with punctuation, no spaces and nothing invisible. Deliberately loose; ARGOS decides.
 */
export function isEmailAddress(text: string): boolean {
	return address().test(text) && invisibleIn(text) === null && lengthOf(text) <= MAX_EMAIL_LENGTH;
}

/** The punctuation that stands after an e-mail address; null when there is none or no address before it. */
export function afterEmailAddress(text: string): string | null {
	const [after] = /[\p{P}\p{S}]+$/u.exec(text) ?? [];
	if (after === undefined) return null;
	return isEmailAddress(text.slice(0, -after.length)) ? after : null;
}
