/**
 * `npm run bench:load`: what installing this package costs an n8n that does not use it, in time and
 * memory at start-up and in bytes on disk. Exits with 1 when a target is missed; the time counts as a
 * part of what n8n-workflow takes in the same process, as machines differ and may be busy. The limits
 * of time and process memory were 10 % and 5 MB with one operation, which took 5 % and 1 MB. Eight
 * operations take 10 % and, as the system hands out pages, 2 to 5 MB, so they are 15 % and 8 MB now.
 */
import Table from 'cli-table3';
import { compareWithNone, type Cost } from './load/measure';
import { build, buildState, entryFiles, packed } from './load/package';

/** Fresh processes for each median. */
const RUNS = 9;

const MB = 1_000_000;
const KB = 1000;

interface Figure {
	what: string;
	unit: 'ms' | '%' | 'MB' | 'KB';
	/** The same process without the package, where there is such a thing. */
	without: number | null;
	with: number | null;
	/** What counts: the difference. */
	added: number;
	/** Null where the figure depends on how fast the machine is just now. */
	target: number | null;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

function loadFigures(): Figure[] {
	const { loaded, control } = compareWithNone(entryFiles(), RUNS);
	const figure = (
		what: string,
		unit: Figure['unit'],
		[without, withIt]: readonly [number, number],
		target: number | null,
	): Figure => ({ what, unit, without, with: withIt, added: withIt - without, target });
	const shareOfN8n = ({ milliseconds, n8nMilliseconds }: Cost) =>
		(100 * milliseconds) / n8nMilliseconds;
	return [
		figure('Processor time to load', 'ms', [control.milliseconds, loaded.milliseconds], null),
		figure("… beside n8n-workflow's own", '%', [shareOfN8n(control), shareOfN8n(loaded)], 15),
		figure('JavaScript memory', 'MB', [control.heapBytes / MB, loaded.heapBytes / MB], 5),
		figure('Process memory (RSS)', 'MB', [control.rssBytes / MB, loaded.rssBytes / MB], 8),
	];
}

function packageFigure(): Figure {
	const { size, files } = packed();
	const what = `Package to download (${files} files)`;
	return { what, unit: 'KB', without: null, with: null, added: size / KB, target: 200 };
}

const isMet = ({ added, target }: Figure) => target === null || added <= target;

function draw(figures: readonly Figure[]): string {
	const table = new Table({
		head: ['', 'Without', 'With', 'Added', 'Target', ''],
		colAligns: ['left', 'right', 'right', 'right', 'right', 'left'],
		style: { head: [], border: [] },
	});
	for (const each of figures) {
		const { what, unit, without, added, target } = each;
		const [before, after] = [without, each.with].map((value) => value?.toFixed(2) ?? '');
		const limit =
			target === null ? ['', ''] : [`${target} ${unit}`, isMet(each) ? 'met' : 'MISSED'];
		table.push([what, before, after, `${added.toFixed(2)} ${unit}`, ...limit]);
	}
	return table.toString();
}

function main(): boolean {
	const state = buildState();
	if (state === 'missing') {
		say('Building first, as dist is not there.');
		build();
	}
	if (state === 'olderThanSources') {
		say('Note: dist is older than the sources, so these are the figures of that older build.');
	}
	say(`What the built node and credential add to a process that has n8n-workflow loaded.`);
	say(
		`Medians of ${RUNS} fresh processes each, after garbage collection; Node.js ${process.version}.`,
	);
	const figures = [...loadFigures(), packageFigure()];
	say(draw(figures));
	return figures.every(isMet);
}

process.exitCode = main() ? 0 : 1;
