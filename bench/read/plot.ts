import { barPlot, COLOURS, medianBars, type Bar } from '../page/barPlot';
import { MB, thousands } from '../page/figures';
import { find, FIGURES, type Figure, type Run, type Where } from './results';
import { WAY_WORDS, type WayName } from './task';

const PANEL_HEIGHT = 90;

interface Shown {
	title: string;
	figure: Figure;
	/** From the unit of the results to that of the axis. */
	divisor: number;
}

const shownAt = (count: number): Shown[] => [
	{ title: 'Time, s', figure: 'time', divisor: 1000 },
	{ title: 'CPU each, ms', figure: 'cpu', divisor: count },
	{ title: 'Memory above idle, MB', figure: 'memory', divisor: MB },
];

/** Bottom to top, as an axis counts. */
const WAYS: ReadonlyArray<readonly [WayName, string]> = [
	['bare', COLOURS.floor],
	['httpRequestSplit', COLOURS.others],
	['httpRequest', COLOURS.others],
	['node', COLOURS.ours],
];

function bars(run: Run, where: Where, { figure, divisor }: Shown): Bar[] {
	return WAYS.flatMap(([way, colour]) => {
		const costs = find(run, where, way)?.costs ?? [];
		const values = costs.map((cost) => FIGURES[figure](cost) / divisor);
		return medianBars({ name: WAY_WORDS[way], colour }, values);
	});
}

/** Time, processor time and memory of the longer list and of single reads, as an SVG. */
export function plot(run: Run): string {
	const { lists, gets, images } = run.sizes;
	const files = { binaryMode: 'filesystem' } as const;
	const places: ReadonlyArray<readonly [string, Where]> = [
		[
			`Get Many of ${thousands(lists[1])}`,
			{ ...files, reading: 'getAll', count: lists[1], latencyMs: 0 },
		],
		[`${thousands(gets)} × Get`, { ...files, reading: 'get', count: gets, latencyMs: 100 }],
		[`${images} × Get Image`, { ...files, reading: 'getImage', count: images, latencyMs: 100 }],
	];
	const lines = places.map(([words, where]) => ({
		words,
		panels: shownAt(where.count).map((shown) => ({
			title: shown.title,
			bars: bars(run, where, shown),
		})),
	}));
	return barPlot(lines, PANEL_HEIGHT);
}
