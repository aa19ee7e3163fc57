/**
 * `npm run soak`: ten thousand applicants through the whole journey in a real n8n. A full run is kept and
 * renews its part of docs/performance.md.
 */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureN8n } from '../../sandbox/n8n/n8nInstall';
import { buildTarball } from '../../sandbox/n8n/packageTarball';
import { NEWEST } from '../../sandbox/n8n/versions';
import { describeMachine } from '../lab/measuredMachine';
import { keptFile, saveProgress, say, startOf } from '../lab/runFile';
import type { Run } from './results';
import { soak } from './soak';

const FULL = 10_000;
const BATCH = 100;
/** Executions that went well leave nothing behind, so that the disk does not fill; failed ones are kept. */
export const SOAK_ENV = {
	EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'none',
	EXECUTIONS_DATA_SAVE_ON_ERROR: 'all',
	EXECUTIONS_DATA_PRUNE: 'true',
};

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			applicants: { type: 'string', default: String(FULL) },
			batch: { type: 'string', default: String(BATCH) },
			env: { type: 'string', multiple: true, default: [] },
			note: { type: 'string', default: '' },
		},
	});
	const applicants = Number(values.applicants);
	const env = { ...SOAK_ENV, ...Object.fromEntries(values.env.map((e) => e.split('='))) };
	const { node, dir } = await ensureN8n(NEWEST, say);
	const tarball = await buildTarball();
	const run: Run = {
		machine: describeMachine(node, dir),
		note: values.note,
		env,
		applicants,
		batch: Number(values.batch),
		looks: [],
	};
	const file = join(tmpdir(), `argos-identity-soak-${applicants}.json`);
	const start = startOf(run);
	try {
		await soak({
			tarball,
			applicants,
			batch: run.batch,
			env,
			progress: (part, line) => {
				Object.assign(run, part);
				saveProgress(run, start, file);
				say(line);
			},
		});
	} finally {
		rmSync(dirname(tarball), { recursive: true, force: true });
	}
	say(JSON.stringify(run, null, 1));
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
