/**
 * `npm run bench -- submit`: what a batch of submissions costs with this node, with n8n's HTTP Request node and
 * with a bare client, side by side. A full run takes about an hour and a half and renews
 * docs/performance.md; see HELP for shorter ones.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureN8n } from '../../sandbox/n8n/n8nInstall';
import { NEWEST } from '../../sandbox/n8n/versions';
import type { Measurement } from '../lab/cost';
import { startEmulatorProcess } from '../lab/emulatorProcess';
import type { Machine } from '../lab/machine';
import { describeMachine } from '../lab/measuredMachine';
import { writePictures } from '../lab/pictures';
import { build, buildState } from '../load/package';
import { FEWEST_VALUES } from '../pairs/interval';
import { machineTable } from '../page/machineTable';
import { keptFile, save, saveProgress, savedRun, say, startOf } from '../lab/runFile';
import { targetTable } from '../page/targetTable';
import { insightTables } from './insight/tables';
import { writeSubmitPage } from './page';
import { chosen, FULL_PLAN, looksOf, QUICK_PLAN, tasksOf, type Cell, type Choice } from './plan';
import { note, notMeasured, type Run } from './results';
import { insightInto, runTask, type Laboratory } from './runTask';
import { costTables } from './tables';
import { targetsOf } from './targets';
import type { Task } from './task';

const HELP = `Measures batches of submissions, each in a fresh process, against a local ARGOS.

  --quick            what decides the targets, once: a few minutes
  --latency LIST     only these times to answer, in ms: 0,100,1000
  --items LIST       only these sizes: 200,1000,2000
  --mode LIST        only these binary modes: filesystem,default
  --way LIST         only these: nothing,node,node50,httpRequest,httpRequest10,httpRequest50,bare,bare50
  --repeats NUMBER   how often each, in place of 5; from 5 on the page shows it
  --note TEXT        what else runs on the machine, for the page
  --profile FOLDER   keep the CPU profiles there
  --out FILE         where the JSON goes
  --continue         carry on the last full run, on the same machine; with this only what is missing
  --render           measure nothing, only renew the page from the last full run's JSON
  --help             print this help
`;

const KEPT = keptFile('performance');

const words = (text: string | undefined) => text?.split(',');
const numbers = (text: string | undefined) => text?.split(',').map(Number);

function readOptions(args: string[]) {
	const { values } = parseArgs({
		args,
		options: {
			quick: { type: 'boolean', default: false },
			latency: { type: 'string' },
			items: { type: 'string' },
			mode: { type: 'string' },
			way: { type: 'string' },
			repeats: { type: 'string' },
			note: { type: 'string', default: '' },
			profile: { type: 'string' },
			out: { type: 'string' },
			continue: { type: 'boolean', default: false },
			render: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	return values;
}

type Options = ReturnType<typeof readOptions>;

function planFor(options: Options): { cells: Cell[]; isFull: boolean } {
	const choice: Choice = {};
	const latencies = numbers(options.latency);
	const items = numbers(options.items);
	const modes = words(options.mode);
	const ways = words(options.way);
	if (latencies) choice.latencies = latencies;
	if (items) choice.items = items;
	if (modes) choice.modes = modes;
	if (ways) choice.ways = ways;
	if (options.repeats !== undefined) choice.repeats = Number(options.repeats);
	const { repeats = FEWEST_VALUES, ...less } = choice;
	const isWhole = !options.quick && repeats >= FEWEST_VALUES && Object.keys(less).length === 0;
	const isFull = options.continue || isWhole;
	return { cells: chosen(options.quick ? QUICK_PLAN : FULL_PLAN, choice), isFull };
}

function line(task: Task, { wallMs, cpuMs, peakBytes, mostInFlight, longestBusyMs }: Measurement) {
	const place = `${task.items} items, ${task.latencyMs} ms, ${task.binaryMode}`;
	return [
		`${task.way.padEnd(13)} ${place.padEnd(28)}`,
		`${(wallMs / 1000).toFixed(2)} s`,
		`${(cpuMs / task.items).toFixed(2)} ms/item`,
		`peak ${(peakBytes / 1e6).toFixed(0)} MB`,
		`${mostInFlight} in flight`,
		`longest work ${longestBusyMs.toFixed(0)} ms`,
	].join('  ');
}

/** Finds out where the time and the memory go, in processes of their own. */
async function lookInto(cells: readonly Cell[], run: Run, laboratory: Laboratory, file: string) {
	for (const task of looksOf(cells)) {
		say(`Looking into ${task.way}, ${task.binaryMode}`);
		run.insights.push(await insightInto(task, laboratory));
		save(run, file);
	}
}

/** Every measurement is saved as soon as it is taken, so that an interrupted run is not lost. */
async function carryOut(cells: readonly Cell[], run: Run, laboratory: Laboratory, file: string) {
	const tasks = notMeasured(run, cells.flatMap(tasksOf));
	const start = startOf(run);
	for (const [index, task] of tasks.entries()) {
		const measurement = await runTask(task, laboratory);
		note(run, task, measurement);
		saveProgress(run, start, file);
		say(`${String(index + 1).padStart(3)}/${tasks.length}  ${line(task, measurement)}`);
	}
}

const keptRun = () => savedRun(KEPT) as Run;

/** The last full run, to be continued. What two machines have measured cannot be compared. */
function continued({ processor, node, n8n }: Machine): Run {
	const run = keptRun();
	const { machine } = run;
	if (machine.processor !== processor || machine.node !== node || machine.n8n !== n8n) {
		throw new Error(
			`The last full run was on ${machine.processor}, Node.js ${machine.node}, n8n ${machine.n8n}`,
		);
	}
	return run;
}

async function measureAll(options: Options): Promise<void> {
	if (buildState() !== 'current') {
		say('Building first, as dist is not what the sources say.');
		build();
	}
	const { cells, isFull } = planFor(options);
	const file = options.out ?? (isFull ? KEPT : join(tmpdir(), 'argos-identity-bench.json'));
	const { node, dir } = await ensureN8n(NEWEST, say);
	const pictures = writePictures();
	const emulator = await startEmulatorProcess();
	const machine = describeMachine(node, dir);
	const run = options.continue
		? continued(machine)
		: { machine, note: options.note, results: [], insights: [] };
	try {
		const laboratory = {
			node,
			n8nFolder: dir,
			picturesFolder: pictures.folder,
			emulator,
			...(options.profile !== undefined && { profileFolder: options.profile }),
		};
		if (run.insights.length === 0) await lookInto(cells, run, laboratory, file);
		await carryOut(cells, run, laboratory, file);
	} finally {
		emulator.close();
		pictures.remove();
	}
	say(
		[
			'',
			machineTable(run),
			costTables(run),
			insightTables(run),
			targetTable(targetsOf(run)),
			'',
		].join('\n\n'),
	);
	say(`JSON: ${file}`);
	if (isFull) writeSubmitPage(run);
}

/** Measures as these arguments say, and renews the page after a full run. */
export async function benchSubmit(args: string[]): Promise<void> {
	const options = readOptions(args);
	if (options.help) say(HELP);
	else if (options.render) writeSubmitPage(keptRun());
	else await measureAll(options);
}
