/**
 * `npm run bench -- deliveries`: the trigger beside n8n's own Webhook node with an HTTP Request that reads
 * back, each in a real n8n of its own. A full run renews the section in docs/performance.md.
 */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureN8n } from '../../sandbox/n8n/n8nInstall';
import { buildTarball } from '../../sandbox/n8n/packageTarball';
import { NEWEST } from '../../sandbox/n8n/versions';
import { startEmulatorProcess, type EmulatorProcess } from '../lab/emulatorProcess';
import { describeMachine } from '../lab/measuredMachine';
import { machineTable } from '../page/machineTable';
import { keptFile, saveProgress, savedRun, say, startOf } from '../lab/runFile';
import { targetTable } from '../page/targetTable';
import { measure } from './measure';
import { writeDeliveriesPage } from './page';
import { measurementsOf, type Run } from './results';
import { startSide, type Side } from './side';
import { costTables } from './tables';
import { targetsOf } from './targets';
import { FULL, placeWords, PLACES, QUICK, WAYS, WAY_WORDS } from './task';

const HELP = `Measures the trigger and n8n's own nodes in real n8n servers, against a local ARGOS.

  --quick            few deliveries, once: only whether everything runs through
  --env NAME=VALUE   set this for each n8n, which the page does not show; may be given several times
  --note TEXT        what else runs on the machine, for the page
  --render           measure nothing, only renew the page from the last full run's JSON
  --help             print this help
`;

const KEPT = keptFile('deliveries');

/** Before anything is measured: n8n loads and compiles much of itself only when it is needed. */
const WARM_UP = 50;

/** What is compared takes turns, in the other order each time; then the next place, then all of it again. */
async function measureAll(
	sides: readonly Side[],
	run: Run,
	emulator: EmulatorProcess,
	file: string,
): Promise<void> {
	const start = startOf(run);
	const { count, repeats } = run.sizes;
	for (let turn = 0; turn < repeats; turn += 1) {
		const ordered = turn % 2 === 0 ? sides : sides.toReversed();
		for (const place of PLACES) {
			for (const side of ordered) {
				const taken = await measure(side, place, count, emulator);
				measurementsOf(run, place, side.way).push(taken);
				saveProgress(run, start, file);
				const figures = Object.entries(taken).map(([name, ms]) => `${name} ${ms.toFixed(0)}`);
				say(
					`${turn + 1}/${repeats}  ${placeWords(place)}, ${WAY_WORDS[side.way]}: ${figures.join('  ')}`,
				);
			}
		}
	}
}

/** @param settings each as NAME=VALUE */
function environment(settings: readonly string[]): Readonly<Record<string, string>> {
	return Object.fromEntries(
		settings.map((setting) => {
			const [, name, value] = /^([A-Z\d_]+)=(.*)$/.exec(setting) ?? [];
			if (name === undefined || value === undefined) throw new Error('--env takes NAME=VALUE');
			return [name, value];
		}),
	);
}

interface Choice {
	quick: boolean;
	note: string;
	env: Readonly<Record<string, string>>;
}

async function runAll({ quick, note, env }: Choice): Promise<void> {
	const isFull = !quick && Object.keys(env).length === 0;
	const file = isFull ? KEPT : join(tmpdir(), 'argos-identity-bench-deliveries.json');
	const { node, dir } = await ensureN8n(NEWEST, say);
	say('Building and packing');
	const tarball = await buildTarball();
	const emulator = await startEmulatorProcess();
	const sides: Side[] = [];
	const machine = describeMachine(node, dir);
	const run: Run = { machine, note, sizes: quick ? QUICK : FULL, results: [] };
	try {
		for (const way of WAYS) {
			sides.push(await startSide(way, { tarball, baseUrl: emulator.baseUrl, env }));
		}
		for (const side of sides) {
			await measure(side, { callers: 10, latencyMs: 0 }, quick ? 1 : WARM_UP, emulator);
		}
		await measureAll(sides, run, emulator, file);
	} finally {
		for (const side of sides) await side.stop();
		emulator.close();
		rmSync(dirname(tarball), { recursive: true, force: true });
	}
	say(['', machineTable(run), costTables(run), targetTable(targetsOf(run)), ''].join('\n\n'));
	say(`JSON: ${file}`);
	if (isFull) writeDeliveriesPage(run);
}

/** Measures as these arguments say, and renews the page after a full run. */
export async function benchDeliveries(args: string[]): Promise<void> {
	const { values } = parseArgs({
		args,
		options: {
			quick: { type: 'boolean', default: false },
			env: { type: 'string', multiple: true, default: [] },
			note: { type: 'string', default: '' },
			render: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) say(HELP);
	else if (values.render) writeDeliveriesPage(savedRun(KEPT) as Run);
	else await runAll({ ...values, env: environment(values.env) });
}
