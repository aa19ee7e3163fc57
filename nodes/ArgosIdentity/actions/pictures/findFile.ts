import type { IBinaryData } from 'n8n-workflow';
import { invalidInput } from '../../model/errors/inputErrors';
import { trimInvisible } from '../../model/values/text';
import { isRecord, type UnknownRecord } from '../../model/values/unknown';
import type { ItemContext } from '../item/itemContext';

const LISTED_FIELDS = 20;

/** As n8n itself tells a file from other values. */
function isFile(value: unknown): value is IBinaryData {
	return isRecord(value) && 'mimeType' in value && ('data' in value || 'id' in value);
}

/** The item's files by their names. The newer workflow setting "combined" keeps them among the JSON fields. */
function filesOf({ context, itemIndex }: ItemContext): Array<[name: string, file: IBinaryData]> {
	const { json = {}, binary = {} } = context.getInputData()[itemIndex] ?? {};
	const inJson = Object.entries<unknown>(json).flatMap(([name, value]) =>
		isFile(value) ? [[name, value] as [string, IBinaryData]] : [],
	);
	return [...Object.entries(binary), ...inJson];
}

function availableFields(item: ItemContext): string {
	const names = filesOf(item).map(([name]) => name);
	return names.length === 0
		? 'This item has no binary fields at all; see that the node before this one passes files on.'
		: `Binary fields of this item: ${names.slice(0, LISTED_FIELDS).join(', ')}.`;
}

function fileNamed({ context, itemIndex }: ItemContext, name: string): IBinaryData | null {
	try {
		const file: unknown = context.helpers.assertBinaryData(itemIndex, name);
		return isFile(file) ? file : null;
	} catch {
		return null;
	}
}

/** By exactly this name; else by the only one that is the same but for what stands around it unseen. */
function findByName(item: ItemContext, given: string): IBinaryData | null {
	const trimmed = trimInvisible(given);
	const exact = fileNamed(item, given) ?? fileNamed(item, trimmed);
	if (exact !== null) return exact;
	const alike = filesOf(item).filter(([name]) => trimInvisible(name) === trimmed);
	return alike.length === 1 ? (alike[0]?.[1] ?? null) : null;
}

function describesFile(given: UnknownRecord, file: IBinaryData): boolean {
	const facts = new Set([...Object.keys(given), ...Object.keys(file)]);
	facts.delete('data');
	return [...facts].every((fact) => given[fact] === file[fact]);
}

/**
 * The file of the item that is meant by its facts alone: in memory mode `$binary.name` gives a file
 * without its content. Null unless they fit one content only, so that no other picture is sent.
 */
function findByFacts(item: ItemContext, given: UnknownRecord): IBinaryData | null {
	const [first, ...others] = filesOf(item)
		.map(([, file]) => file)
		.filter((file) => describesFile(given, file));
	if (first === undefined) return null;
	return others.every((file) => file.data === first.data) ? first : null;
}

/**
 * The file that a parameter names or gives, in every binary mode of n8n.
 *
 * @throws ArgosIdentityError `invalidInput` when there is none
 */
export function findFile(item: ItemContext, parameter: string, given: unknown): IBinaryData {
	const refused = (fault: string, advice: string) =>
		invalidInput(parameter, fault, `${advice}${availableFields(item)}`);
	if (isFile(given)) return given;
	if (typeof given === 'string') {
		const file = findByName(item, given);
		if (file !== null) return file;
		throw refused('names a binary field that this item does not have', '');
	}
	if (isRecord(given) && 'mimeType' in given) {
		const file = findByFacts(item, given);
		if (file !== null) return file;
		throw refused('gives a file without its content', 'Give the name of the field instead. ');
	}
	throw refused('is neither the name of a binary field nor a file', 'Check its expression. ');
}

/** Whether a parameter that names or gives a picture is empty. */
export function namesNothing(given: unknown): boolean {
	if (given === undefined || given === null) return true;
	return typeof given === 'string' && trimInvisible(given) === '';
}

/** Whether a parameter names a binary field that the item does not have. */
export function namesAbsentField(item: ItemContext, given: unknown): boolean {
	return typeof given === 'string' && findByName(item, given) === null;
}
