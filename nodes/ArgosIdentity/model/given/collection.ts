import { invalidInput } from '../errors/inputErrors';
import { isRecord, type UnknownRecord } from '../values/unknown';

/** The choices made in a collection; text instead of one would be lost silently. */
export function collection(parameter: string, value: unknown): UnknownRecord {
	if (isRecord(value)) return value;
	if (value === undefined || value === null || value === '') return {};
	throw invalidInput(
		parameter,
		'is not a set of fields',
		'Add its fields one by one; each can have an expression of its own.',
	);
}
