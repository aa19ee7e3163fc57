import { FEWEST_VALUES } from '../pairs/interval';
import { COUNTED, FULL, QUICK, type Sizes } from './plan';
import { READINGS, type Reading } from './task';

/** What the command line says. */
export interface Options {
	quick: boolean;
	instructions: boolean;
	note: string;
	reading?: string | undefined;
	lists?: string | undefined;
	gets?: string | undefined;
	images?: string | undefined;
	repeats?: string | undefined;
	out?: string | undefined;
}

/** What is to be measured. */
export interface Choice {
	readings: readonly Reading[];
	sizes: Sizes;
	/** Nothing was left out or made smaller, so that the page can show it. */
	isFull: boolean;
	note: string;
	/** Where the results go; undefined = the usual place. */
	out: string | undefined;
}

function count(name: string, text: string | undefined, usual: number): number {
	if (text === undefined) return usual;
	const number = Number(text);
	if (Number.isInteger(number) && number > 0) return number;
	throw new Error(`--${name} takes whole numbers from 1 on`);
}

function lists(text: string | undefined, usual: Sizes['lists']): Sizes['lists'] {
	if (text === undefined) return usual;
	const [few, many, ...more] = text.split(',').map((part) => count('lists', part, 0));
	if (few !== undefined && many !== undefined && many > few && more.length === 0)
		return [few, many];
	throw new Error('--lists takes two numbers, such as 10000,100000');
}

function readings(text: string | undefined): readonly Reading[] {
	if (text === undefined) return READINGS;
	const names = text.split(',');
	const unknown = names.find((name) => !READINGS.some((reading) => reading === name));
	if (unknown !== undefined)
		throw new Error(`--reading knows ${READINGS.join(', ')}, not ${unknown}`);
	return READINGS.filter((reading) => names.includes(reading));
}

/** Throws for what makes no sense. */
export function choiceFrom(options: Options): Choice {
	const usual = options.quick ? QUICK : FULL;
	const repeats = count('repeats', options.repeats, usual.repeats);
	const less = [options.reading, options.lists, options.gets, options.images];
	return {
		readings: readings(options.reading),
		sizes: {
			lists: lists(options.lists, usual.lists),
			gets: count('gets', options.gets, usual.gets),
			images: count('images', options.images, usual.images),
			repeats,
			counted: options.instructions ? COUNTED : null,
		},
		isFull:
			!options.quick && repeats >= FEWEST_VALUES && less.every((value) => value === undefined),
		note: options.note,
		out: options.out,
	};
}
