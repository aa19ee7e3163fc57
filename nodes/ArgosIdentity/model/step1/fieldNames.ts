import { isRecord, parseJson, readKey, toBoolean, toText } from '../values/unknown';

/** Deeper than any answer that ARGOS documents; keeps a hostile one from filling the stack. */
const DEEPEST = 5;

/** Under which an object gives the name of the field that it is about. */
const NAME_KEYS = ['field', 'fieldName', 'name', 'key'];

function namesInText(text: string): string[] {
	return text
		.replace(/^\[|\]$/g, '')
		.split(',')
		.map((name) => name.trim().replace(/^["']|["']$/g, ''))
		.filter((name) => name !== '' && name !== 'null');
}

function nameGivenBy(entry: unknown): string | null {
	if (!isRecord(entry)) return null;
	return NAME_KEYS.map((key) => readKey(entry, key, toText)).find((name) => name !== null) ?? null;
}

/**
 * The field names in a list of ARGOS, which is an array, a text such as `[gender, documentNumber]`, or
 * an object whose keys are the names. An entry without a name that can be read is null.
 *
 * @param isMeant whether a key of an object with this value belongs to the list
 */
function namesIn(
	value: unknown,
	isMeant: (flag: unknown) => boolean,
	depth = 0,
): Array<string | null> {
	if (depth > DEEPEST) return [null];
	if (value === null || value === undefined || value === false) return [];
	if (Array.isArray(value)) {
		return value.flatMap((entry) => nameGivenBy(entry) ?? namesIn(entry, isMeant, depth + 1));
	}
	if (isRecord(value)) return Object.keys(value).filter((name) => isMeant(value[name]));
	if (typeof value !== 'string') return [toText(value)];
	const parsed = parseJson(value);
	return parsed === undefined || typeof parsed === 'string'
		? namesInText(value)
		: namesIn(parsed, isMeant, depth + 1);
}

/** Fields that were not read; null for each that is missing without a name. An object says of each that it is missing, unless it says `false`. */
export function missingFieldNames(value: unknown): Array<string | null> {
	return namesIn(value, (flag) => toBoolean(flag) !== false);
}

/** Fields that the kind of document has: in an object those that it says `true` of. */
export function documentFieldNames(value: unknown): string[] {
	return namesIn(value, (flag) => toBoolean(flag) === true).filter((name) => name !== null);
}
