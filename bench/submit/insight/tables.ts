import { placesOf, type Insight, type Run, type Where } from '../results';
import { MB, number } from '../../page/figures';
import { table } from '../../page/markdown';
import { WAY_WORDS } from '../task';
import { placeWords } from '../words';
import { PARTS, type Part } from './parts';

const PART_WORDS: Readonly<Record<Part, string>> = {
	http: 'Connections, HTTP, streams',
	loading: 'Loading the pictures',
	collecting: 'Garbage collection',
	expressions: "n8n's expressions",
	engine: "The rest of n8n's engine",
	checking: 'Checking the pictures',
	node: 'The rest of the node',
	other: 'Anything else',
	waiting: 'Waiting',
};

const looked = ({ insights }: Run, { items, latencyMs, binaryMode }: Where): Insight[] =>
	insights.filter(
		(insight) =>
			insight.items === items &&
			insight.latencyMs === latencyMs &&
			insight.binaryMode === binaryMode,
	);

function timeTable(insights: readonly Insight[]): string {
	const perItem = ({ milliseconds: time, items }: Insight, part: Part) =>
		number(time[part] / items, 1);
	return table(
		['Main thread, ms per item', ...insights.map(({ way }) => WAY_WORDS[way])],
		PARTS.map((part) => [PART_WORDS[part], ...insights.map((insight) => perItem(insight, part))]),
	);
}

function memoryTable(insights: readonly Insight[]): string {
	const row = (words: string, bytes: (insight: Insight) => number) => [
		words,
		...insights.map((insight) => number(bytes(insight) / MB, 0)),
	];
	return table(
		['Memory at most, MB', ...insights.map(({ way }) => WAY_WORDS[way])],
		[
			row('Pictures', ({ used }) => used.pictures),
			row('Pictures still needed', ({ held }) => held.pictures),
			row("JavaScript's heap, still needed", ({ held }) => held.heap),
		],
	);
}

/** Where the time and the memory of each way go, at every place that was looked into. */
export function insightTables(run: Run): string {
	return placesOf({ results: run.insights })
		.map((where) => {
			const insights = looked(run, where);
			return [`### ${placeWords(where)}`, timeTable(insights), memoryTable(insights)].join('\n\n');
		})
		.join('\n\n');
}
