import { invalidInput } from '../errors/inputErrors';
import {
	invisibleIn,
	MAX_TEXT_LENGTH,
	strayInvisibleIn,
	textRefusal,
	trimInvisible,
	type TextRefusal,
} from '../values/text';

const TEXT_FAULTS: Record<TextRefusal, [fault: string, advice: string]> = {
	tooLong: [`is longer than ${MAX_TEXT_LENGTH} characters`, 'Shorten it.'],
	controlCharacters: [
		'contains a line break or another control character',
		'Give it as one line of plain text.',
	],
	notUnicode: ['contains half of a character', 'Give it as plain text.'],
};

/** A number as text. One beyond 2^53 has lost digits before it came here, so an ID would be another. */
function digitsOf(parameter: string, number: number): string {
	if (!Number.isInteger(number) || Number.isSafeInteger(number)) return String(number);
	throw invalidInput(
		parameter,
		'is a number with more digits than n8n can keep',
		'Give it as text, in quotes where it is made.',
	);
}

/** The text of a parameter, its ends trimmed; empty where nothing is given. */
function textOf(parameter: string, value: unknown): string {
	if (value === undefined || value === null) return '';
	if (typeof value === 'string') return trimInvisible(value);
	if (typeof value === 'bigint') return String(value);
	if (typeof value === 'number' && Number.isFinite(value)) return digitsOf(parameter, value);
	throw invalidInput(parameter, 'is neither text nor a number', 'Check its expression.');
}

/**
 * A text or number that a parameter may have; null where it is empty.
 *
 * @throws ArgosIdentityError `invalidInput`, like all functions here
 */
export function optionalText(parameter: string, value: unknown): string | null {
	const text = textOf(parameter, value);
	const refusal = textRefusal(text);
	if (refusal !== null) throw invalidInput(parameter, ...TEXT_FAULTS[refusal]);
	return text === '' ? null : text;
}

/** A text or number that a parameter must have. */
export function requiredText(parameter: string, value: unknown): string {
	const text = optionalText(parameter, value);
	if (text !== null) return text;
	throw invalidInput(parameter, 'is empty', 'Fill it in, or check its expression.');
}

/** What a team stores with an applicant: text, a number, or true and false, which are sent as text. */
export function storedText(parameter: string, value: unknown): string | null {
	return optionalText(parameter, typeof value === 'boolean' ? String(value) : value);
}

function refuseInvisible(parameter: string, character: string | null): void {
	if (character === null) return;
	throw invalidInput(
		parameter,
		`contains a character that cannot be seen (${character})`,
		'Type it again instead of pasting it, or take such characters out where it comes from.',
	);
}

/** Refuses a text of letters that are compared one by one, such as an address, with anything invisible inside. */
export function refuseAnyInvisible(parameter: string, text: string): void {
	refuseInvisible(parameter, invisibleIn(text));
}

/** Likewise, but for a text of any language, in which some letters need joiners. */
export function refuseStrayInvisible(parameter: string, text: string): void {
	refuseInvisible(parameter, strayInvisibleIn(text));
}
