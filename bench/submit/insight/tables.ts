import { placesOf, type Insight, type Run, type Where } from '../results';
import { table } from '../markdown';
import { WAY_WORDS } from '../task';
import { MB, number, placeWords } from '../words';
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

function pictureTable(insights: readonly Insight[]): string {
	return table(
		['Pictures in memory, MB', ...insights.map(({ way }) => WAY_WORDS[way])],
		[
			['At most', ...insights.map(({ usedBytes }) => number(usedBytes / MB, 0))],
			['At most, still needed', ...insights.map(({ heldBytes }) => number(heldBytes / MB, 0))],
		],
	);
}

/** Where the time and the memory of each way go, at every place that was looked into. */
export function insightTables(run: Run): string {
	return placesOf({ results: run.insights })
		.map((where) => {
			const insights = looked(run, where);
			return [`### ${placeWords(where)}`, timeTable(insights), pictureTable(insights)].join('\n\n');
		})
		.join('\n\n');
}
