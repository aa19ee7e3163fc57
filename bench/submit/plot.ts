import { barPlot, COLOURS, medianBars, type Bar } from '../page/barPlot';
import { find, valuesOf, type FigureName, type Run, type Where } from './results';
import { WAY_NAMES, WAY_WORDS, type WayName } from './task';

const PANEL_HEIGHT = 215;

interface Figure {
	title: string;
	figure: FigureName;
	/** From the unit of the results to that of the axis. */
	divisor: number;
	digits: number;
}

const FIGURES: readonly Figure[] = [
	{ title: 'Time, s', figure: 'wallMs', divisor: 1000, digits: 1 },
	{ title: 'CPU per item, ms', figure: 'cpuMsPerItem', divisor: 1, digits: 1 },
	{ title: 'Memory above idle, MB', figure: 'memoryBytes', divisor: 1_000_000, digits: 0 },
];

const MODES: ReadonlyArray<readonly [Where['binaryMode'], string]> = [
	['filesystem', 'Binary data in files'],
	['default', 'Binary data in memory'],
];

function colour(way: WayName): string {
	if (way.startsWith('node')) return COLOURS.ours;
	return way.startsWith('bare') ? COLOURS.floor : COLOURS.others;
}

/** One for each way that a run has measured at a place. */
function bars(run: Run, where: Where, { figure, divisor, digits }: Figure): Bar[] {
	return WAY_NAMES.filter((way) => way !== 'nothing')
		.reverse()
		.flatMap((way) => {
			const result = find(run, where, way);
			if (result === null) return [];
			const values = valuesOf(run, result, figure).map((value) => value / divisor);
			return medianBars({ name: WAY_WORDS[way], colour: colour(way) }, values, digits);
		});
}

/** Time, processor time and memory of every way, as an SVG. Shows 200 items at 100 ms. */
export function plot(run: Run): string {
	const lines = MODES.map(([binaryMode, words]) => {
		const where = { binaryMode, items: 200, latencyMs: 100 };
		const panels = FIGURES.map((each) => ({ title: each.title, bars: bars(run, where, each) }));
		return { words, panels };
	});
	return barPlot(lines, PANEL_HEIGHT);
}
