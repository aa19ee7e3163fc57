import { megabytes, milliseconds, seconds, times } from '../page/figures';
import { table } from '../page/markdown';
import { spread } from '../pairs/spread';
import { FIGURE_NAMES, find, placesOf, ratios, valuesOf, type Run, type Where } from './results';
import { WAY_NAMES, WAY_WORDS, type WayName } from './task';
import { placeWords } from './words';

function costRow(run: Run, where: Where, way: WayName): string[][] {
	const result = find(run, where, way);
	if (result === null || way === 'nothing') return [];
	const { measurements } = result;
	return [
		[
			WAY_WORDS[way],
			seconds(spread(valuesOf(run, result, 'wallMs'))),
			milliseconds(spread(valuesOf(run, result, 'cpuMsPerItem'))),
			megabytes(spread(valuesOf(run, result, 'memoryBytes'))),
			milliseconds(spread(measurements.map(({ mostInFlight }) => mostInFlight)), 0),
			milliseconds(spread(measurements.map(({ longestBusyMs }) => longestBusyMs)), 0),
			milliseconds(spread(measurements.map(({ longestBlockMs }) => longestBlockMs)), 0),
		],
	];
}

const COST_HEAD = [
	'',
	'Time, s',
	'CPU per item, ms',
	'Memory, MB',
	'Most in flight',
	'Longest work, ms',
	'Longest block, ms',
];

const PAIRS: ReadonlyArray<readonly [WayName, WayName]> = [
	['node', 'httpRequest'],
	['node50', 'httpRequest'],
	['node', 'bare'],
	['node50', 'bare50'],
];

function ratioRow(run: Run, where: Where, pair: readonly [WayName, WayName]): string[][] {
	if (ratios(run, where, pair, 'wallMs').length === 0) return [];
	const figures = FIGURE_NAMES.map((figure) => times(spread(ratios(run, where, pair, figure))));
	return [[pair.map((way) => WAY_WORDS[way]).join(' ÷ '), ...figures]];
}

function place(run: Run, where: Where): string {
	const costs = WAY_NAMES.flatMap((way) => costRow(run, where, way));
	const ratios = PAIRS.flatMap((pair) => ratioRow(run, where, pair));
	const parts = [`### ${placeWords(where)}`, table(COST_HEAD, costs)];
	if (ratios.length > 0) parts.push(table(['', 'Time', 'CPU', 'Memory'], ratios));
	return parts.join('\n\n');
}

/** Every place of the matrix: what each way cost, and the ratios. */
export function costTables(run: Run): string {
	return placesOf(run)
		.map((where) => place(run, where))
		.join('\n\n');
}
