import { milliseconds, number, times } from '../page/figures';
import { table } from '../page/markdown';
import { spread } from '../pairs/spread';
import { measurementsOf, ratios, type Figure, type Run } from './results';
import { placeWords, PLACES, WAYS, WAY_WORDS, type Place, type WayName } from './task';

const HEAD = ['', 'Deliveries a second', 'CPU each, ms', 'Answer, p50, ms', 'Answer, p99, ms'];

const FIGURES: readonly Figure[] = ['wallMs', 'cpuMs', 'p50Ms', 'p99Ms'];

function costRow(run: Run, place: Place, way: WayName): string[] {
	const taken = measurementsOf(run, place, way);
	const { count } = run.sizes;
	return [
		WAY_WORDS[way],
		number(spread(taken.map(({ wallMs }) => (1000 * count) / wallMs)).median, 1),
		milliseconds(spread(taken.map(({ cpuMs }) => cpuMs / count))),
		milliseconds(spread(taken.map(({ p50Ms }) => p50Ms))),
		milliseconds(spread(taken.map(({ p99Ms }) => p99Ms))),
	];
}

function ratioRow(run: Run, place: Place, other: WayName): string[] {
	const compared = FIGURES.map((figure) => times(spread(ratios(run, place, other, figure))));
	return [`${WAY_WORDS.trigger} ÷ ${WAY_WORDS[other]}`, ...compared];
}

function tablesOf(run: Run, place: Place): string {
	const costs = WAYS.map((way) => costRow(run, place, way));
	const others = WAYS.filter((way) => way !== 'trigger');
	const compared = others.map((other) => ratioRow(run, place, other));
	return [
		`### ${placeWords(place).replace(/^./, (first) => first.toUpperCase())}`,
		table(HEAD, costs),
		table(['', 'Time for all', 'CPU', 'p50', 'p99'], compared),
	].join('\n\n');
}

/** Every place: what each way cost, and the ratios. */
export const costTables = (run: Run): string =>
	PLACES.map((place) => tablesOf(run, place)).join('\n\n');
