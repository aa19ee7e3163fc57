/**
 * `npm run soak`: ten thousand applicants through the whole journey in a real n8n, with webhooks that get
 * lost and come twice.
 */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureN8n } from '../../sandbox/n8n/n8nInstall';
import { buildTarball } from '../../sandbox/n8n/packageTarball';
import { NEWEST } from '../../sandbox/n8n/versions';
import { describeMachine } from '../lab/measuredMachine';
import { saveProgress, say, startOf } from '../lab/runFile';
import { soakFile, writeSoakPage } from './page';
import { faultsOf, type Run } from './results';
import { soak } from './soak';
import { soakTable } from './tables';
import { APPLICANTS, BATCH, type Setting } from './task';

const HELP = `Lets applicants through both ways of a check in a real n8n, against a local ARGOS.

  --applicants N   how many (default ${APPLICANTS})
  --batch N        how many are handed in at a time (default ${BATCH})
  --as-it-comes    n8n without N8N_EXPRESSION_ENGINE=legacy: several times slower
  --keep           keep the result, and renew docs/performance.md
  --note TEXT      what else runs on the machine, for the page
  --render         run nothing, only renew the page from the kept results
  --help           print this help
`;

interface Choice {
	applicants: number;
	batch: number;
	setting: Setting;
	keep: boolean;
	note: string;
}

async function run({ keep, note, setting, applicants, batch }: Choice): Promise<void> {
	const file = keep ? soakFile(setting) : join(tmpdir(), `argos-identity-soak-${setting}.json`);
	const { node, dir } = await ensureN8n(NEWEST, say);
	say('Building and packing');
	const tarball = await buildTarball();
	const machine = describeMachine(node, dir);
	const result: Run = { machine, note, setting, applicants, batch, looks: [] };
	const start = startOf(result);
	try {
		await soak({
			tarball,
			setting,
			applicants,
			batch,
			progress: (taken, line) => {
				Object.assign(result, taken);
				saveProgress(result, start, file);
				say(line);
			},
		});
	} finally {
		rmSync(dirname(tarball), { recursive: true, force: true });
	}
	say(['', soakTable([result]), '', `JSON: ${file}`].join('\n'));
	if (keep) writeSoakPage();
	const faults = faultsOf(result);
	if (faults.length > 0) throw new Error(faults.join('\n'));
}

function wholeNumber(text: string, flag: string): number {
	if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${flag} takes a whole number from 1 on`);
	return Number(text);
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			applicants: { type: 'string', default: String(APPLICANTS) },
			batch: { type: 'string', default: String(BATCH) },
			'as-it-comes': { type: 'boolean', default: false },
			keep: { type: 'boolean', default: false },
			note: { type: 'string', default: '' },
			render: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) say(HELP);
	else if (values.render) writeSoakPage();
	else {
		await run({
			...values,
			applicants: wholeNumber(values.applicants, 'applicants'),
			batch: wholeNumber(values.batch, 'batch'),
			setting: values['as-it-comes'] ? 'asItComes' : 'legacy',
		});
	}
}

/** A failed fetch has its reason in its cause only. */
const reason = (error: unknown): string =>
	error instanceof Error
		? [error.message, ...(error.cause === undefined ? [] : [reason(error.cause)])].join(': ')
		: String(error);

main().catch((error: unknown) => {
	process.stderr.write(`${reason(error)}\n`);
	process.exitCode = 1;
});
