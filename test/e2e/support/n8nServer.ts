import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { cleanEnv } from './cleanEnv';
import { freePorts } from './freePorts';
import { ensureN8n } from './n8nInstall';
import { QUIET_ENV } from './quietEnv';
import { lastLines, run } from './run';
import { N8N_VERSIONS, type N8nVersion } from './versions';

export interface N8nServer {
	/** Without a slash at its end. */
	url: string;
	userFolder: string;
	/** Everything n8n has written so far. */
	log(): string;
	/** Ends this server (and no other process) and removes its folder. */
	stop(): Promise<void>;
}

/** n8n answers its health check before its REST routes are there; only this line means "ready". */
const READY = 'Editor is now accessible';
const START_MS = 120_000;
const STOP_MS = 15_000;

/**
 * A real n8n with the packed project in it, in a folder of its own, on free ports of the loopback.
 * @throws Error with n8n's last log lines if it does not come up.
 */
export async function startN8n(options: {
	version: N8nVersion;
	tarball: string;
	env?: Readonly<Record<string, string>>;
}): Promise<N8nServer> {
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
		const [port, brokerPort] = await freePorts(2);
		child = spawn(node, [bin, 'start'], {
			cwd: userFolder,
			env: cleanEnv({
				...QUIET_ENV,
				...N8N_VERSIONS[options.version].env,
				PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`,
				// n8n keeps files in the home folder too (~/.cache/n8n, ~/.n8n-files).
				HOME: userFolder,
				N8N_USER_FOLDER: userFolder,
				N8N_PORT: String(port),
				N8N_RUNNERS_BROKER_PORT: String(brokerPort),
				...options.env,
			}),
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		endWithThisProcess(child);
		for (const stream of [child.stdout, child.stderr]) {
			stream?.setEncoding('utf8').on('data', (text: string) => (log += text));
		}
		await waitUntilReady(child, () => log);
		return { url: `http://127.0.0.1:${port}`, userFolder, log: () => log, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** As n8n itself installs a community package, but without the peer that n8n brings anyway. */
async function installPackage(tarball: string, userFolder: string): Promise<void> {
	const nodes = join(userFolder, '.n8n', 'nodes');
	await mkdir(nodes, { recursive: true });
	// Without it npm looks for a project in the folders above.
	await writeFile(join(nodes, 'package.json'), '{"name":"installed-nodes","private":true}');
	const flags =
		'--omit=peer --legacy-peer-deps --ignore-scripts --no-audit --no-fund --install-strategy=shallow --package-lock=false';
	await run('npm', ['install', tarball, ...flags.split(' ')], { cwd: nodes, env: cleanEnv() });
}

async function waitUntilReady(child: ChildProcess, log: () => string): Promise<void> {
	let failure: Error | undefined;
	child.on('error', (error) => (failure = error));
	const deadline = Date.now() + START_MS;
	while (!log().includes(READY)) {
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
