import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { cleanEnv } from './cleanEnv';
import { installPackage } from './communityPackage';
import { ensureN8n } from './n8nInstall';
import { QUIET_ENV } from './quietEnv';
import { lastLines } from './run';
import { N8N_VERSIONS, type N8nVersion } from './versions';

export interface N8nProcess {
	pid: number;
	userFolder: string;
	/** Everything n8n has written so far. */
	log(): string;
	/** Ends this process at once, as a machine that dies does. */
	kill(): void;
	/** Ends this process (and no other) and removes its folder. */
	stop(): Promise<void>;
}

export interface N8nProcessOptions {
	version: N8nVersion;
	tarball: string;
	command: 'start' | 'worker' | 'webhook';
	/** The text in the log that means "ready"; n8n answers its health check before it is. */
	readyText: string;
	env: Readonly<Record<string, string>>;
}

const START_MS = 120_000;
const STOP_MS = 15_000;

/**
 * One process of a real n8n with the packed project in it, in a folder of its own.
 * @throws Error with n8n's last log lines if it does not come up.
 */
export async function startN8nProcess(options: N8nProcessOptions): Promise<N8nProcess> {
	const { node, bin } = await ensureN8n(options.version);
	const userFolder = await mkdtemp(join(tmpdir(), 'argos-e2e-n8n-'));
	const removeFolder = async () =>
		await rm(userFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

	let child: ChildProcess | undefined;
	let log = '';
	const stop = async () => {
		if (child) await end(child);
		await removeFolder();
	};
	try {
		await installPackage(options.tarball, userFolder);
		child = spawn(node, [bin, options.command], {
			cwd: userFolder,
			env: cleanEnv({
				...QUIET_ENV,
				...N8N_VERSIONS[options.version].env,
				PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`,
				// n8n keeps files in the home folder too (~/.cache/n8n, ~/.n8n-files).
				HOME: userFolder,
				N8N_USER_FOLDER: userFolder,
				...options.env,
			}),
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		const started = child;
		endWithThisProcess(started);
		for (const stream of [started.stdout, started.stderr]) {
			stream?.setEncoding('utf8').on('data', (text: string) => (log += text));
		}
		await waitUntilReady(started, options.readyText, () => log);
		// A process that is ready has one.
		const pid = started.pid ?? 0;
		return { pid, userFolder, log: () => log, kill: () => started.kill('SIGKILL'), stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

async function waitUntilReady(
	child: ChildProcess,
	readyText: string,
	log: () => string,
): Promise<void> {
	let failure: Error | undefined;
	child.on('error', (error) => (failure = error));
	const deadline = Date.now() + START_MS;
	while (!log().includes(readyText)) {
		if (failure) throw failure;
		if (hasEnded(child)) throw new Error(`n8n ended before it was ready\n${lastLines(log())}`);
		if (Date.now() > deadline) {
			throw new Error(`n8n was not ready after ${START_MS / 1000} s\n${lastLines(log())}`);
		}
		await sleep(100);
	}
}

const hasEnded = (child: ChildProcess): boolean =>
	child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

/** For scripts that die of an error; jest ends its tests' servers by `stop`. */
function endWithThisProcess(child: ChildProcess): void {
	const kill = () => child.kill('SIGKILL');
	process.once('exit', kill);
	child.once('exit', () => process.off('exit', kill));
}

/** SIGTERM lets n8n end its task runner too; SIGKILL is for one that hangs. */
async function end(child: ChildProcess): Promise<void> {
	if (hasEnded(child)) return;
	const ended = once(child, 'exit');
	child.kill('SIGTERM');
	const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
	await ended;
	clearTimeout(late);
}
