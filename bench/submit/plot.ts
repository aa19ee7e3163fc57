import * as echarts from 'echarts';
import { find, placesOf, spread, valuesOf, type FigureName, type Run, type Where } from './results';
import { WAY_NAMES, WAY_WORDS, type WayName } from './task';

const SIZE = { width: 1000, height: 640 };
const OURS = '#2f6fed';
const OTHERS = '#9aa3b2';
const FLOOR = '#c9ced8';

interface Panel {
	title: string;
	figure: FigureName;
	/** From the unit of the results to that of the axis. */
	divisor: number;
	digits: number;
}

const PANELS: readonly Panel[] = [
	{ title: 'Time, s', figure: 'wallMs', divisor: 1000, digits: 1 },
	{ title: 'CPU per item, ms', figure: 'cpuMsPerItem', divisor: 1, digits: 1 },
	{ title: 'Memory above idle, MB', figure: 'memoryBytes', divisor: 1_000_000, digits: 0 },
];

const MODES: ReadonlyArray<readonly [Where['binaryMode'], string]> = [
	['filesystem', 'Binary data in files'],
	['default', 'Binary data in memory'],
];

/** The ways that a run has measured at a place, bottom to top, as an axis counts. */
function waysAt(run: Run, where: Where): WayName[] {
	return WAY_NAMES.filter((way) => way !== 'nothing' && find(run, where, way)).reverse();
}

function colour(way: WayName): string {
	if (way.startsWith('node')) return OURS;
	return way.startsWith('bare') ? FLOOR : OTHERS;
}

const LEFT = 245;
const PANEL_WIDTH = 205;
const PANEL_HEIGHT = 215;
const COLUMN = PANEL_WIDTH + 45;
const LINE = PANEL_HEIGHT + 95;

function bars(run: Run, where: Where, { figure, divisor, digits }: Panel) {
	return waysAt(run, where).map((way) => {
		const result = find(run, where, way);
		const value = result ? spread(valuesOf(run, result, figure)).median / divisor : 0;
		return {
			value: Math.max(0, Number(value.toFixed(digits))),
			itemStyle: { color: colour(way) },
		};
	});
}

/** Time, processor time and memory of every way, as an SVG. Shows 200 items at 100 ms. */
export function plot(run: Run): string {
	const places = MODES.map(([binaryMode, words]) => ({
		where: { binaryMode, items: 200, latencyMs: 100 },
		words,
	})).filter(({ where }) => placesOf(run).some((place) => sameWhere(place, where)));
	const panels = places.flatMap(({ where }, line) =>
		PANELS.map((panel, column) => ({ where, line, column, panel })),
	);
	const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
	chart.setOption({
		animation: false,
		backgroundColor: '#ffffff',
		textStyle: { fontFamily: 'sans-serif' },
		title: [
			...panels.map(({ panel, line, column }) => ({
				text: panel.title,
				left: LEFT + column * COLUMN - 4,
				top: 8 + line * LINE,
				textStyle: { fontSize: 13 },
			})),
			...places.map(({ words }, line) => ({
				text: words,
				left: 8,
				top: 8 + line * LINE,
				textStyle: { fontSize: 13 },
			})),
		],
		grid: panels.map(({ line, column }) => ({
			left: LEFT + column * COLUMN,
			top: 36 + line * LINE,
			width: PANEL_WIDTH,
			height: PANEL_HEIGHT,
		})),
		xAxis: panels.map((_, gridIndex) => ({ type: 'value', gridIndex, splitNumber: 3 })),
		yAxis: panels.map(({ where, column }, gridIndex) => ({
			type: 'category',
			gridIndex,
			data: waysAt(run, where).map((way) => WAY_WORDS[way]),
			axisLabel: { show: column === 0 },
			axisTick: { show: false },
		})),
		series: panels.map(({ where, panel }, index) => ({
			type: 'bar',
			xAxisIndex: index,
			yAxisIndex: index,
			data: bars(run, where, panel),
			label: { show: true, position: 'right' },
		})),
	});
	const svg = chart.renderToSVGString();
	chart.dispose();
	return `${svg}\n`;
}

function sameWhere(a: Where, b: Where): boolean {
	return a.items === b.items && a.latencyMs === b.latencyMs && a.binaryMode === b.binaryMode;
}
