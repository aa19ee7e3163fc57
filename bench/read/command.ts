/**
 * `npm run bench -- read`: what reading costs with this node, with n8n's HTTP Request node and with a
 * bare client, side by side. A full run renews the section on reading in docs/performance.md.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureN8n } from '../../sandbox/n8n/n8nInstall';
import { NEWEST } from '../../sandbox/n8n/versions';
import { startEmulatorProcess } from '../lab/emulatorProcess';
import { canCountInstructions } from '../lab/instructions';
import { describeMachine } from '../lab/measuredMachine';
import type { Laboratory } from '../lab/measuredProcess';
import { build, buildState } from '../load/package';
import { keptFile, saveProgress, savedRun, say, startOf } from '../lab/runFile';
import { targetTable } from '../page/targetTable';
import { machineTable } from '../page/machineTable';
import { writeReadPage } from './page';
import { stepsOf, type Step } from './plan';
import { choiceFrom, type Choice } from './choice';
import { resultOf, type Run } from './results';
import { costOf, heldOf, instructionsFor } from './runTask';
import { costTables, growthTable, instructionTable } from './tables';
import { targetsOf } from './targets';
import { WAY_WORDS } from './task';
import { placeWords } from './words';

const HELP = `Measures reads, each in a fresh process, against a local ARGOS.

  --quick            tiny lists, once: only whether everything runs through
  --reading LIST     only these: getAll,get,getImage
  --lists FEW,MANY   submissions of the two lists, in place of 10000,100000
  --gets NUMBER      in place of 1000
  --images NUMBER    in place of 200
  --repeats NUMBER   how often each, in place of 5; from 5 on the page shows it
  --instructions     count instructions too, which takes valgrind (about ten minutes more)
  --note TEXT        what else runs on the machine, for the page
  --out FILE         where the JSON goes
  --render           measure nothing, only renew the page from the last full run's JSON
  --help             print this help
`;

const KEPT = keptFile('read');

const MB = 1_000_000;

/** Measures and notes it; gives what it found in words. */
async function carryOut({ find, task }: Step, run: Run, laboratory: Laboratory): Promise<string> {
	const result = resultOf(run, task);
	if (find === 'held') {
		const held = await heldOf(task, laboratory);
		result.held.push(held);
		return `${(held.heldBytes / MB).toFixed(2)} MB needed, ${(held.rowsBytes / MB).toFixed(2)} MB of it came out`;
	}
	if (find === 'instructions') {
		const count = await instructionsFor(task, laboratory);
		result.instructions.push(count);
		return `${(count / task.count / 1000).toFixed(0)} thousand instructions each`;
	}
	const cost = await costOf(task, laboratory);
	result.costs.push(cost);
	return [
		`${(cost.wallMs / 1000).toFixed(2)} s`,
		`${(cost.cpuMs / task.count).toFixed(2)} ms each`,
		`${(cost.grownBytes / MB).toFixed(0)} MB`,
		`${cost.mostInFlight} in flight`,
	].join('  ');
}

/** Every measurement is saved as soon as it is taken, so that an interrupted run is not lost. */
async function carryOutAll(steps: readonly Step[], run: Run, laboratory: Laboratory, file: string) {
	const start = startOf(run);
	for (const [index, step] of steps.entries()) {
		const words = await carryOut(step, run, laboratory);
		saveProgress(run, start, file);
		const place = `${WAY_WORDS[step.task.way]}, ${placeWords(step.task)}`;
		say(`${String(index + 1).padStart(3)}/${steps.length}  ${place.padEnd(76)} ${words}`);
	}
}

async function measureAll({ readings, sizes, isFull, note, out }: Choice): Promise<void> {
	if (sizes.counted !== null && !canCountInstructions())
		throw new Error('There is no valgrind here');
	if (buildState() !== 'current') {
		say('Building first, as dist is not what the sources say.');
		build();
	}
	const file = out ?? (isFull ? KEPT : join(tmpdir(), 'argos-identity-bench-read.json'));
	const { node, dir: n8nFolder } = await ensureN8n(NEWEST, say);
	const emulator = await startEmulatorProcess();
	const run: Run = { machine: describeMachine(node, n8nFolder), note, sizes, results: [] };
	try {
		await carryOutAll(stepsOf(readings, sizes), run, { node, n8nFolder, emulator }, file);
	} finally {
		emulator.close();
	}
	const shown = [
		machineTable(run),
		costTables(run),
		growthTable(run),
		instructionTable(run),
		targetTable(targetsOf(run)),
	];
	say(['', ...shown, ''].join('\n\n'));
	say(`JSON: ${file}`);
	if (isFull) writeReadPage(run);
}

/** Measures as these arguments say, and renews the page after a full run. */
export async function benchRead(args: string[]): Promise<void> {
	const { values } = parseArgs({
		args,
		options: {
			quick: { type: 'boolean', default: false },
			reading: { type: 'string' },
			lists: { type: 'string' },
			gets: { type: 'string' },
			images: { type: 'string' },
			repeats: { type: 'string' },
			instructions: { type: 'boolean', default: false },
			note: { type: 'string', default: '' },
			out: { type: 'string' },
			render: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) say(HELP);
	else if (values.render) writeReadPage(savedRun(KEPT) as Run);
	else await measureAll(choiceFrom(values));
}
