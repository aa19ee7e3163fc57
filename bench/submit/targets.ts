import { pairRatios } from '../pairs/ratios';
import { spread } from '../pairs/spread';
import type { Target } from '../pairs/target';
import { GROWN_ITEMS } from './plan';
import {
	find,
	ratios,
	valuesOf,
	type FigureName,
	type Result,
	type Run,
	type Where,
} from './results';
import type { WayName } from './task';

const at = (latencyMs: number, binaryMode: Where['binaryMode']): Where => ({
	latencyMs,
	items: 200,
	binaryMode,
});

const MODE_WORDS: Record<Where['binaryMode'], string> = {
	filesystem: 'files',
	default: 'memory',
};

const MODES = ['filesystem', 'default'] as const;

interface Comparison {
	what: string;
	limit: number;
	pair: readonly [WayName, WayName];
	figure: FigureName;
	modes: ReadonlyArray<Where['binaryMode']>;
}

/** How this node compares with others, in the order of the page; 200 items, answers after 100 ms. */
const COMPARISONS: readonly Comparison[] = [
	{
		what: 'CPU beside axios, same number at a time as the default',
		limit: 1.25,
		pair: ['node', 'bare'],
		figure: 'cpuMsPerItem',
		modes: MODES,
	},
	{
		what: 'CPU beside axios, 50 at a time',
		limit: 1.25,
		pair: ['node50', 'bare50'],
		figure: 'cpuMsPerItem',
		modes: MODES,
	},
	{
		what: 'Time beside axios, same number at a time as the default',
		limit: 1.1,
		pair: ['node', 'bare'],
		figure: 'wallMs',
		modes: MODES,
	},
	{
		what: 'Time beside axios, 50 at a time',
		limit: 1.1,
		pair: ['node50', 'bare50'],
		figure: 'wallMs',
		modes: MODES,
	},
	{
		what: 'Time beside HTTP Request, both defaults',
		limit: 1,
		pair: ['node', 'httpRequest'],
		figure: 'wallMs',
		modes: ['filesystem'],
	},
	{
		what: 'Time beside HTTP Request, Max Concurrency 50',
		limit: 1,
		pair: ['node50', 'httpRequest'],
		figure: 'wallMs',
		modes: ['default'],
	},
	{
		what: 'Memory beside HTTP Request',
		limit: 1 / 3,
		pair: ['node', 'httpRequest'],
		figure: 'memoryBytes',
		modes: MODES,
	},
];

function compared(run: Run, { what, limit, pair, figure, modes }: Comparison): Target[] {
	return modes.map((mode) => ({
		what: `${what} (100 ms, ${MODE_WORDS[mode]})`,
		limit,
		samples: ratios(run, at(100, mode), pair, figure),
		unit: 'times',
	}));
}

/** How much higher a figure is with many items than with 200, in filesystem mode. */
function growth(run: Run, what: string, figureOf: (result: Result) => number[]): Target {
	const figures = (items: number) => {
		const result = find(run, { ...at(0, 'filesystem'), items }, 'node');
		return result ? figureOf(result) : [];
	};
	return {
		what: `${what}, ${GROWN_ITEMS} beside 200 items (0 ms, files)`,
		limit: 1.1,
		samples: pairRatios(figures(GROWN_ITEMS), figures(200)),
		unit: 'times',
	};
}

/** Of the place with so many items where its median is highest. */
function longestWork(run: Run, count: number): Target {
	const places = run.results
		.filter(({ way, items }) => (way === 'node' || way === 'node50') && items === count)
		.map(({ measurements }) => measurements.map(({ longestBusyMs }) => longestBusyMs))
		.sort((a, b) => spread(b).median - spread(a).median);
	return {
		what: `Longest work between two turns of the event loop, ${count} items, at the busiest place`,
		limit: 50,
		samples: places[0] ?? [],
		unit: 'ms',
	};
}

/** The project's targets with what a run says to them. */
export function targetsOf(run: Run): Target[] {
	return [
		...COMPARISONS.flatMap((comparison) => compared(run, comparison)),
		growth(run, 'Memory above idle', (result) => valuesOf(run, result, 'memoryBytes')),
		growth(run, 'Memory of the whole process', ({ measurements }) =>
			measurements.map(({ peakBytes }) => peakBytes),
		),
		longestWork(run, 200),
		longestWork(run, 1000),
	];
}
