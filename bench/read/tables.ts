import {
	MB,
	megabytes,
	milliseconds,
	millisecondsEach,
	number,
	seconds,
	times,
	thousands,
} from '../page/figures';
import { table } from '../page/markdown';
import { spread } from '../pairs/spread';
import { GROWTH_ROWS, growthsOf } from './growth';
import { find, FIGURES, placesOf, ratios, type Figure, type Run, type Where } from './results';
import { WAY_WORDS, type WayName } from './task';
import { placeWords } from './words';

const WAYS: readonly WayName[] = ['node', 'httpRequest', 'httpRequestSplit', 'bare'];

const HEAD = [
	'',
	'Time, s',
	'CPU each, ms',
	'Memory, MB',
	'Most in flight',
	'Longest work, ms',
	'Longest block, ms',
];

function costRow(run: Run, where: Where, way: WayName): string[][] {
	const costs = find(run, where, way)?.costs ?? [];
	if (costs.length === 0) return [];
	return [
		[
			WAY_WORDS[way],
			seconds(spread(costs.map(FIGURES.time))),
			millisecondsEach(spread(costs.map(({ cpuMs }) => cpuMs / where.count))),
			megabytes(spread(costs.map(FIGURES.memory))),
			milliseconds(spread(costs.map(({ mostInFlight }) => mostInFlight)), 0),
			milliseconds(spread(costs.map(({ longestBusyMs }) => longestBusyMs)), 0),
			milliseconds(spread(costs.map(({ longestBlockMs }) => longestBlockMs)), 0),
		],
	];
}

function ratioRow(run: Run, where: Where, other: WayName): string[][] {
	const compared = (figure: Figure) => ratios(run, where, other, figure);
	if (other === 'node' || compared('time').length === 0) return [];
	const cells = (['time', 'cpu', 'memory'] as const).map((figure) =>
		times(spread(compared(figure))),
	);
	return [[`${WAY_WORDS.node} ÷ ${WAY_WORDS[other]}`, ...cells]];
}

function place(run: Run, where: Where): string {
	const costs = WAYS.flatMap((way) => costRow(run, where, way));
	const compared = WAYS.flatMap((way) => ratioRow(run, where, way));
	const parts = [`### ${placeWords(where)}`, table(HEAD, costs)];
	if (compared.length > 0) parts.push(table(['', 'Time', 'CPU', 'Memory'], compared));
	return parts.join('\n\n');
}

/** Every place: what each way cost, and the ratios. */
export function costTables(run: Run): string {
	return placesOf(run)
		.map((where) => place(run, where))
		.join('\n\n');
}

/** What the memory that is still needed grows by, from the shorter list to the longer one. */
export function growthTable(run: Run): string {
	const rows = WAYS.flatMap((way) => {
		const growths = growthsOf(run, way);
		if (growths.length === 0) return [];
		const median = (values: number[]) => number(spread(values).median / MB, 2);
		return [
			[
				WAY_WORDS[way],
				median(growths.map(({ heldBytes }) => heldBytes)),
				median(growths.map(({ rowsBytes }) => rowsBytes)),
			],
		];
	});
	const head = [
		`For ${thousands(GROWTH_ROWS)} more submissions, MB`,
		'Still needed',
		'Of it what came out',
	];
	return table(head, rows);
}

/** What was counted, in thousands of instructions for each submission. */
export function instructionTable(run: Run): string {
	const rows = run.results.flatMap(({ way, count, instructions, ...where }) => {
		if (instructions.length === 0) return [];
		const each = spread(instructions).median / count;
		const ours = spread(find(run, { ...where, count }, 'node')?.instructions ?? []).median / count;
		const beside = way === 'node' ? '' : `${number(ours / each, 2)} ×`;
		const words = `${WAY_WORDS[way]}, ${placeWords({ ...where, count })}`;
		return [[words, number(each / 1000, 0), beside]];
	});
	const head = ['', 'Thousand instructions each', 'ARGOS Identity beside it'];
	return rows.length === 0 ? 'No instructions were counted in this run.' : table(head, rows);
}
