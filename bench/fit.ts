/**
 * `npm run bench:fit`: fitting a 12 MP photo, ours beside sharp and, where it is installed, the
 * GraphicsMagick process that n8n's Edit Image node starts. Each run is a fresh process; Linux only.
 * Prints the figures as JSON and as a Markdown table; exits with 1 when a target is missed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { photo } from '../sandbox/specimens/drawnPhoto';
import type { Figures } from './fit/probe';
import { variantNames } from './fit/variants';

const RUNS = 5;
const MB = 1024 * 1024;
const KB = 1024;
const SLOWEST_BESIDE_SHARP = 2;
const MOST_MEMORY_MB = 120;
const PROBE = join(__dirname, 'fit/probe.ts');

function median(all: Figures[]): Figures {
	const middle = (name: keyof Figures) =>
		all.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;
	const names = Object.keys(all[0] ?? {}) as Array<keyof Figures>;
	return Object.fromEntries(
		names.map((name) => [name, Math.round(middle(name))]),
	) as unknown as Figures;
}

async function main(): Promise<boolean> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-fit-'));
	const file = join(folder, 'photo.jpg');
	const picture = (await photo(4032, 3024, { noise: 24 })).withMetadata({ orientation: 6 });
	const bytes = await picture.jpeg({ quality: 92 }).toBuffer();
	writeFileSync(file, bytes);
	const results: Record<string, Figures> = {};
	for (const name of variantNames) {
		const runs = Array.from({ length: RUNS }, () => {
			const child = spawnSync(process.execPath, [...process.execArgv, PROBE, name, file]);
			return JSON.parse(child.stdout.toString()) as Figures;
		});
		results[name] = median(runs);
	}
	rmSync(folder, { recursive: true });
	const { ours, sharp: other } = results;
	if (!ours || !other) return false;
	const targets = {
		time: ours.wall <= SLOWEST_BESIDE_SHARP * other.wall,
		memory: ours.memory <= MOST_MEMORY_MB,
	};
	const lines = [
		JSON.stringify({ node: process.version, photo: bytes.length, runs: RUNS, results, targets }),
		'',
		`A JPEG of 4032 × 3024 pixels, ${(bytes.length / MB).toFixed(1)} MB; medians of ${RUNS} fresh processes.`,
		'',
		'| | first, ms | CPU, ms | longest block, ms | memory, MB | second, ms | its longest block, ms | written, KB |',
		'|---|--:|--:|--:|--:|--:|--:|--:|',
		...Object.entries(results).map(
			([name, r]) =>
				`| ${name} | ${r.wall} | ${r.cpu} | ${r.block} | ${r.memory} | ${r.warmWall} | ${r.warmBlock} | ${Math.round(r.written / KB)} |`,
		),
		'',
		`At most ${SLOWEST_BESIDE_SHARP} × sharp's time: ${targets.time ? 'met' : 'MISSED'}. At most ${MOST_MEMORY_MB} MB: ${targets.memory ? 'met' : 'MISSED'}.`,
	];
	process.stdout.write(`${lines.join('\n')}\n`);
	return targets.time && targets.memory;
}

void main().then((met) => (process.exitCode = met ? 0 : 1));
