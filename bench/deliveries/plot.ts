import { barPlot, COLOURS, medianBars, type Bar } from '../page/barPlot';
import { measurementsOf, type Run } from './results';
import { PLACES, WAYS, WAY_WORDS, type Measurement, type Place, type WayName } from './task';

const PANEL_HEIGHT = 75;

interface Shown {
	title: string;
	/** @param count deliveries of the measurement */
	value: (measurement: Measurement, count: number) => number;
}

const SHOWN: readonly Shown[] = [
	{ title: 'Deliveries a second', value: ({ wallMs }, count) => (1000 * count) / wallMs },
	{ title: 'CPU each, ms', value: ({ cpuMs }, count) => cpuMs / count },
	{ title: 'Time to answer, median, ms', value: ({ p50Ms }) => p50Ms },
];

/** Short, as the page says in full what each does. */
const NAMES: Readonly<Record<WayName, string>> = {
	trigger: WAY_WORDS.trigger,
	webhookLast: 'Webhook, after the last node',
	webhookAtOnce: 'Webhook, immediately',
};

function bars({ results, sizes }: Run, place: Place, { value }: Shown): Bar[] {
	// Bottom to top, as an axis counts.
	return [...WAYS].reverse().flatMap((way) => {
		const colour = way === 'trigger' ? COLOURS.ours : COLOURS.others;
		const values = measurementsOf({ results }, place, way).map((each) => value(each, sizes.count));
		return medianBars({ name: NAMES[way], colour }, values);
	});
}

/** Short, as the page says the rest. */
const lineWords = ({ callers }: Place) => `${callers === 1 ? 'One' : callers} at a time`;

/** How fast deliveries are answered, and what they cost, at every place, as an SVG. */
export function plot(run: Run): string {
	const lines = PLACES.map((place) => ({
		words: lineWords(place),
		panels: SHOWN.map((shown) => ({ title: shown.title, bars: bars(run, place, shown) })),
	}));
	return barPlot(lines, PANEL_HEIGHT);
}
