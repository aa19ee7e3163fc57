/**
 * `npm run bench -- capacity`: what an applicant costs n8n, and how many a second 1, 2 and 4 workers
 * carry. A full run renews the tables in docs/operations.md and docs/performance.md.
 */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureN8n } from '../../sandbox/n8n/n8nInstall';
import { buildTarball } from '../../sandbox/n8n/packageTarball';
import { NEWEST } from '../../sandbox/n8n/versions';
import { startEmulatorProcess } from '../lab/emulatorProcess';
import { describeMachine } from '../lab/measuredMachine';
import { keptFile, saveProgress, savedRun, say, startOf } from '../lab/runFile';
import { imagesOf1Mb, lightImages, phonePhotos } from './images';
import { writeCapacityPages } from './page';
import type { Run } from './results';
import { round } from './rounds';
import { startOne, startQueue } from './sites';
import { ANSWER_MS, FULL, QUICK } from './task';

const HELP = `Measures what an applicant costs a real n8n, and how many a second a queue of workers carries.

  --rounds NUMBER    how often all of it is measured, one after the other (${FULL.rounds})
  --quick            few applicants, once: only whether everything runs through
  --note TEXT        what else runs on the machine, for the page
  --render           measure nothing, only renew the pages from the last full run's JSON
  --help             print this help
`;

const KEPT = keptFile('capacity');

interface Choice {
	quick: boolean;
	rounds: number;
	note: string;
}

async function runAll({ quick, rounds, note }: Choice): Promise<void> {
	const file = quick ? join(tmpdir(), 'argos-identity-bench-capacity.json') : KEPT;
	const { node, dir } = await ensureN8n(NEWEST, say);
	say('Building and packing, drawing photos, starting n8n twice');
	const tarball = await buildTarball();
	const photos = await phonePhotos();
	const argos = await startEmulatorProcess();
	const run: Run = {
		machine: describeMachine(node, dir),
		note,
		sizes: { ...(quick ? QUICK : FULL), rounds },
		answerMs: ANSWER_MS,
		photoBytes: [photos.front.length, photos.back.length],
		costs: [],
		points: [],
		batches: [],
	};
	const ends: Array<() => Promise<void>> = [];
	try {
		const surroundings = { tarball, baseUrl: argos.baseUrl };
		const one = await startOne(surroundings);
		ends.push(one.stop);
		const queue = await startQueue(surroundings);
		ends.push(queue.stop);
		const stage = { one, queue, argos, photos, images: imagesOf1Mb(), light: lightImages() };
		const start = startOf(run);
		for (let turn = 0; turn < rounds; turn += 1) {
			await round(stage, run, () => saveProgress(run, start, file));
		}
	} finally {
		for (const end of ends) await end();
		argos.close();
		rmSync(dirname(tarball), { recursive: true, force: true });
	}
	say(`JSON: ${file}`);
	if (!quick) writeCapacityPages(run);
}

/** Measures as these arguments say, and renews the pages after a full run. */
export async function benchCapacity(args: string[]): Promise<void> {
	const { values } = parseArgs({
		args,
		options: {
			rounds: { type: 'string' },
			quick: { type: 'boolean', default: false },
			note: { type: 'string', default: '' },
			render: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	const { quick, note, help, render } = values;
	const rounds = Number(values.rounds ?? (quick ? QUICK : FULL).rounds);
	if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a number from 1 on');
	if (help) say(HELP);
	else if (render) writeCapacityPages(savedRun(KEPT) as Run);
	else await runAll({ quick, rounds, note });
}
