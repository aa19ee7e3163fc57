import type { Spread } from '../pairs/spread';

export const MB = 1_000_000;

export const number = (value: number, digits: number) =>
	Number.isFinite(value) ? value.toFixed(digits) : '–';

/** A count, or a figure whose fractions nobody needs. */
export const thousands = (value: number) => Math.round(value).toLocaleString('en-US');

/** Decimals that show three digits of a value that is not 0. */
export const decimalsOf = (value: number) =>
	value > 0 ? Math.max(0, 2 - Math.floor(Math.log10(value))) : 0;

const range = ({ median, least, most }: Spread, digits: number) =>
	least === most
		? number(median, digits)
		: `${number(median, digits)} (${number(least, digits)}–${number(most, digits)})`;

const scaled = ({ median, least, most }: Spread, by: number): Spread => ({
	median: median / by,
	least: least / by,
	most: most / by,
});

/** Median with least and most in brackets, in the unit of the column. */
export const seconds = (spread: Spread) => range(scaled(spread, 1000), 2);
export const milliseconds = (spread: Spread, digits = 1) => range(spread, digits);
/** For costs of one of many, which can be far below a unit. */
export const millisecondsEach = (spread: Spread) => range(spread, decimalsOf(spread.median));
export const megabytes = (spread: Spread) => range(scaled(spread, MB), 0);
export const times = (spread: Spread) =>
	Number.isFinite(spread.median) ? `${range(spread, 2)} ×` : '–';
