import { GROWN_ITEMS } from './plan';
import {
	find,
	ratio,
	spread,
	valuesOf,
	type FigureName,
	type Result,
	type Run,
	type Where,
} from './results';
import type { WayName } from './task';

export interface Target {
	what: string;
	limit: number;
	/** Null when the run did not measure what it takes. */
	value: number | null;
	unit: 'times' | '%' | 'ms';
}

const at = (latencyMs: number, binaryMode: Where['binaryMode']): Where => ({
	latencyMs,
	items: 200,
	binaryMode,
});

const MODE_WORDS: Record<Where['binaryMode'], string> = {
	filesystem: 'files',
	default: 'memory',
};

function times(
	run: Run,
	what: string,
	limit: number,
	pair: readonly [WayName, WayName],
	figure: FigureName,
	where: Where,
): Target {
	const place = `${where.latencyMs} ms, ${MODE_WORDS[where.binaryMode]}`;
	const value = ratio(run, where, pair, figure)?.median ?? null;
	return { what: `${what} (${place})`, limit, value, unit: 'times' };
}

/** By how many per cent a figure is higher with many items than with 200, in filesystem mode. */
function growth(run: Run, what: string, figureOf: (result: Result) => number[]): Target {
	const median = (items: number) => {
		const result = find(run, { ...at(0, 'filesystem'), items }, 'node');
		return result ? spread(figureOf(result)).median : null;
	};
	const few = median(200);
	const many = median(GROWN_ITEMS);
	const value = few !== null && many !== null ? 100 * (many / few - 1) : null;
	return { what: `${what}, 200 to ${GROWN_ITEMS} items (files)`, limit: 10, value, unit: '%' };
}

/** The highest of the medians of all places with so many items. */
function longestWork(run: Run, count: number): Target {
	const ours = run.results.filter(
		({ way, items }) => (way === 'node' || way === 'node50') && items === count,
	);
	const busiest = ours.map(
		({ measurements }) => spread(measurements.map((each) => each.longestBusyMs)).median,
	);
	return {
		what: `Longest work between two turns of the event loop, ${count} items, medians`,
		limit: 50,
		value: busiest.length === 0 ? null : Math.max(...busiest),
		unit: 'ms',
	};
}

/** The project's targets with what a run says to them. */
export function targetsOf(run: Run): Target[] {
	const modes = ['filesystem', 'default'] as const;
	const each = (make: (mode: Where['binaryMode']) => Target[]) => modes.flatMap(make);
	return [
		...each((mode) => [
			times(
				run,
				'CPU beside axios, same number at a time as the default',
				1.25,
				['node', 'bare'],
				'cpuMsPerItem',
				at(100, mode),
			),
			times(
				run,
				'CPU beside axios, 50 at a time',
				1.25,
				['node50', 'bare50'],
				'cpuMsPerItem',
				at(100, mode),
			),
		]),
		...each((mode) => [
			times(
				run,
				'Time beside axios, same number at a time as the default',
				1.1,
				['node', 'bare'],
				'wallMs',
				at(100, mode),
			),
			times(
				run,
				'Time beside axios, 50 at a time',
				1.1,
				['node50', 'bare50'],
				'wallMs',
				at(100, mode),
			),
		]),
		times(
			run,
			'Time beside HTTP Request, both defaults',
			1,
			['node', 'httpRequest'],
			'wallMs',
			at(100, 'filesystem'),
		),
		times(
			run,
			'Time beside HTTP Request, Max Concurrency 50',
			1,
			['node50', 'httpRequest'],
			'wallMs',
			at(100, 'default'),
		),
		...each((mode) => [
			times(
				run,
				'Memory beside HTTP Request',
				1 / 3,
				['node', 'httpRequest'],
				'memoryBytes',
				at(100, mode),
			),
		]),
		growth(run, 'Growth of the memory above idle', (result) =>
			valuesOf(run, result, 'memoryBytes'),
		),
		growth(run, 'Growth of the whole process', ({ measurements }) =>
			measurements.map((each) => each.peakBytes),
		),
		longestWork(run, 200),
		longestWork(run, 1000),
	];
}

export const isMet = ({ value, limit }: Target): boolean => value !== null && value <= limit;
