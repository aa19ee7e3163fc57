import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { enterOwner } from '../../sandbox/start/editor';
import { useBrowser } from './examples/support/useBrowser';
import { cleanEnv } from '../../sandbox/n8n/cleanEnv';

jest.setTimeout(240_000);

const PROJECT = resolve(__dirname, '..', '..');
const TSX = join(PROJECT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
const MARK = 'ARGOS_START_TEST';

/** `npm start` with these arguments, in a process group of its own as a terminal makes one. */
function start(args: string[], mark: string) {
	const child = spawn(
		process.execPath,
		[TSX, join(PROJECT, 'sandbox', 'start', 'start.ts'), ...args],
		{
			cwd: PROJECT,
			env: cleanEnv({ [MARK]: mark }),
			detached: true,
			stdio: ['ignore', 'pipe', 'pipe'],
		},
	);
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (output += text));
	}
	return { child, output: () => output };
}

/** Processes that `start` or anything below it has started: all of them inherit its mark. */
function processesOf(mark: string): string[] {
	const own = String(process.pid);
	return readdirSync('/proc').filter((pid) => {
		if (!/^\d+$/.test(pid) || pid === own) return false;
		try {
			return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`${MARK}=${mark}`);
		} catch {
			return false;
		}
	});
}

async function ended(child: ChildProcess): Promise<number | null> {
	if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
	return child.exitCode;
}

/** A process may take a moment to leave the table when its parent has ended. */
async function leftOver(mark: string): Promise<string[]> {
	const deadline = Date.now() + 5000;
	while (processesOf(mark).length > 0 && Date.now() < deadline) await sleep(100);
	return processesOf(mark);
}

describe('npm start', () => {
	const newPage = useBrowser();
	const marks: string[] = [];
	const newMark = () => {
		marks.push(randomUUID());
		return marks.at(-1) ?? '';
	};
	afterAll(() => {
		for (const pid of marks.flatMap(processesOf)) process.kill(Number(pid), 'SIGKILL');
	});

	it('with --check sends two forms, finds the row of one and the verdict of the other, ends with 0 and leaves no process', async () => {
		const mark = newMark();
		const { child, output } = start(['--check'], mark);
		expect(processesOf(mark).length).toBeGreaterThan(0);

		expect([await ended(child), output()]).toEqual([
			0,
			expect.stringMatching(
				/the name that was read, ANNA MARIA ERIKSSON: it works\.\n.*one verdict in its table by webhook/,
			),
		]);
		expect(await leftOver(mark)).toEqual([]);
	});

	it('says where everything is, passes by taken ports, and ends with Ctrl-C leaving no process', async () => {
		const servers = [5678, 4010].map((port) => createServer().listen(port, '127.0.0.1'));
		// A port that is taken already is as good.
		for (const server of servers) server.on('error', () => {});
		const mark = newMark();
		try {
			const { child, output } = start([], mark);
			while (!output().includes('Ctrl-C stops it') && child.exitCode === null) await sleep(200);

			expect(output()).toContain('Port 5678 is taken');
			expect(output()).toContain('Port 4010 is taken');
			expect(output()).toContain(`are in ${join('sandbox', 'specimens')}`);
			expect(output()).toContain("this stand-in's rules and not ARGOS's");
			expect(output()).toContain('Country: choose any');
			expect(output()).toMatch(/ {2}http:\S+\/\?pid=emulator-project&userid=you\n/);
			const formUrls = output().match(/http:\S+\/form\/\S+/g) ?? [];
			const statuses = await Promise.all(formUrls.map(async (url) => (await fetch(url)).status));
			expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 200]);

			const page = await newPage();
			await page.goto(/Begin here +(\S+)/.exec(output())?.[1] ?? '');
			await enterOwner(page);
			await page.locator('[data-test-id="canvas-node"][data-node-name="ID Form"]').waitFor();
			expect(await page.title()).toContain('ID check: form to table');
			await page.goto(new URL(page.url()).origin);
			await page.waitForURL(/\/home\/workflows$/);

			process.kill(-(child.pid ?? 0), 'SIGINT');
			await ended(child);
			expect(output()).toContain('Stopped. Nothing is left running.');
			expect(await leftOver(mark)).toEqual([]);
		} finally {
			for (const server of servers) server.close();
		}
	});
});
