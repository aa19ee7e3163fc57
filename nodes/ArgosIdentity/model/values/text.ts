/** What keeps a text from being sent as one field of a form. */
export type TextRefusal = 'controlCharacters' | 'notUnicode' | 'tooLong';

/** Far more than any name, id or address needs; keeps a pasted file out of a form field. */
export const MAX_TEXT_LENGTH = 1000;

/**
 * Why a (trimmed) text cannot be a form field, or null when it can. Line breaks and other
 * control characters are refused because multipart senders rewrite them: what ARGOS stored
 * would not be what was given.
 */
export function textRefusal(text: string): TextRefusal | null {
	if (text.length > MAX_TEXT_LENGTH) return 'tooLong';
	if (/\p{Control}|[\u2028\u2029]/u.test(text)) return 'controlCharacters';
	if (/\p{Surrogate}/u.test(text)) return 'notUnicode';
	return null;
}

/**
 * Whether a text can be an e-mail address: one @, something before it, a dotted name after it,
 * no spaces. Deliberately loose; ARGOS decides.
 */
export function isEmailAddress(text: string): boolean {
	return /^[^\s@"(),:;<>[\\\]]+@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(text) && text.length <= 254;
}
