import { invalidInput } from '../errors/inputErrors';
import { toDay } from '../values/day';
import { requiredText } from './text';

/** A value in ARGOS's spelling. */
export type Check = (name: string, value: unknown) => string;

export const oneOf =
	(choices: readonly string[]): Check =>
	(name, value) => {
		const text = requiredText(name, value).toLowerCase();
		if (choices.includes(text)) return text;
		throw invalidInput(name, 'is not one of its choices', 'Choose it from the list.');
	};

/** ARGOS takes dates as YYYY-MM-DD. */
export const day: Check = (name, value) => {
	const found = toDay(value);
	if (found !== null) return found;
	// What is empty is told so, and not as a faulty date.
	requiredText(name, value ?? '');
	throw invalidInput(
		name,
		'is not a date that is written as YYYY-MM-DD',
		'Write it as 1991-05-17; an expression can also give a date of n8n.',
	);
};

export const GENDERS = ['female', 'male'] as const;
