import * as echarts from 'echarts';
import { spread } from '../pairs/spread';
import { decimalsOf } from './figures';

/** Ours, others, and what is the least possible. */
export const COLOURS = { ours: '#2f6fed', others: '#9aa3b2', floor: '#c9ced8' } as const;

export interface Bar {
	name: string;
	value: number;
	colour: string;
}

/**
 * The bar of what was measured, at its median; none where nothing was.
 *
 * @param digits after the point; as many as show three digits if not given
 */
export function medianBars(
	bar: Omit<Bar, 'value'>,
	values: readonly number[],
	digits?: number,
): Bar[] {
	if (values.length === 0) return [];
	const { median } = spread(values);
	return [{ ...bar, value: Math.max(0, Number(median.toFixed(digits ?? decimalsOf(median)))) }];
}

export interface Panel {
	title: string;
	/** Bottom to top, as an axis counts. The first panel of a line names the bars of all. */
	bars: readonly Bar[];
}

export interface Line {
	words: string;
	panels: readonly Panel[];
}

const WIDTH = 1000;
const LEFT = 245;
const PANEL_WIDTH = 205;
const COLUMN = PANEL_WIDTH + 45;

const hasBars = ({ panels }: Line) => panels.some(({ bars }) => bars.length > 0);

/** Lines of panels of horizontal bars, those without any left out, as an SVG; `panelHeight` in pixels. */
export function barPlot(all: readonly Line[], panelHeight: number): string {
	const lines = all.filter(hasBars);
	const lineHeight = panelHeight + 95;
	const panels = lines.flatMap((line, row) =>
		line.panels.map((panel, column) => ({ ...panel, row, column })),
	);
	const size = { width: WIDTH, height: lines.length * lineHeight + 20 };
	const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...size });
	chart.setOption({
		animation: false,
		backgroundColor: '#ffffff',
		textStyle: { fontFamily: 'sans-serif' },
		title: [
			...panels.map(({ title, row, column }) => ({
				text: title,
				left: LEFT + column * COLUMN - 4,
				top: 8 + row * lineHeight,
				textStyle: { fontSize: 13 },
			})),
			...lines.map(({ words }, row) => ({
				text: words,
				left: 8,
				top: 8 + row * lineHeight,
				textStyle: { fontSize: 13 },
			})),
		],
		grid: panels.map(({ row, column }) => ({
			left: LEFT + column * COLUMN,
			top: 36 + row * lineHeight,
			width: PANEL_WIDTH,
			height: panelHeight,
		})),
		xAxis: panels.map((_, gridIndex) => ({ type: 'value', gridIndex, splitNumber: 3 })),
		yAxis: panels.map(({ bars, column }, gridIndex) => ({
			type: 'category',
			gridIndex,
			data: bars.map(({ name }) => name),
			axisLabel: { show: column === 0 },
			axisTick: { show: false },
		})),
		series: panels.map(({ bars }, index) => ({
			type: 'bar',
			xAxisIndex: index,
			yAxisIndex: index,
			data: bars.map(({ value, colour }) => ({ value, itemStyle: { color: colour } })),
			label: { show: true, position: 'right' },
		})),
	});
	const svg = chart.renderToSVGString();
	chart.dispose();
	return `${svg}\n`;
}
