import { table } from './markdown';
import { find, placesOf, ratio, spread, valuesOf, type Run, type Where } from './results';
import { WAY_NAMES, WAY_WORDS, type WayName } from './task';
import { isMet, targetsOf } from './targets';
import { megabytes, milliseconds, number, placeWords, seconds, times } from './words';

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
	const wall = ratio(run, where, pair, 'wallMs');
	if (wall === null) return [];
	return [
		[
			pair.map((way) => WAY_WORDS[way]).join(' ÷ '),
			times(wall),
			times(ratio(run, where, pair, 'cpuMsPerItem')),
			times(ratio(run, where, pair, 'memoryBytes')),
		],
	];
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

const UNITS = { times: ' ×', '%': ' %', ms: ' ms' } as const;

export function targetTable(run: Run): string {
	const rows = targetsOf(run)
		.filter(({ value }) => value !== null)
		.map((target) => {
			const unit = UNITS[target.unit];
			const digits = target.unit === 'times' ? 2 : 0;
			const show = (value: number) => `${number(value, digits)}${unit}`;
			return [
				target.what,
				`≤ ${show(target.limit)}`,
				show(target.value ?? Number.NaN),
				isMet(target) ? 'met' : '**missed**',
			];
		});
	return table(['Target', 'Limit', 'Measured', ''], rows);
}

export function machineTable({ machine, note }: Run): string {
	const GB = 1_000_000_000;
	const rows: string[][] = [
		['Processor', `${machine.processor}, ${machine.cores} cores`],
		['Memory', `${number(machine.memoryBytes / GB, 0)} GB`],
		['System', machine.system],
		['Node.js', machine.node],
		['n8n', `${machine.n8n}, HTTP Request ${machine.httpRequest}`],
		['Date', machine.date],
		['Duration', `${number(machine.minutes, 0)} minutes`],
		[
			'Load',
			`${number(machine.loadBefore, 1)} before the run, ${number(machine.loadHighest, 1)} at most`,
		],
		['What else ran', note],
	];
	return table(
		['', ''],
		rows.filter(([, value]) => value !== ''),
	).replace('---: |', '--- |');
}
