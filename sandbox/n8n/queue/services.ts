import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { cleanEnv } from '../cleanEnv';
import { ensureDebian } from '../debian';
import { freePorts } from '../freePorts';
import { run } from '../run';

/** A server of our own, on a free port of the loopback, with a data folder of its own. */
export interface Service {
	pid: number;
	port: number;
	stop(): Promise<void>;
}

async function answers(port: number): Promise<boolean> {
	const socket = connect(port, '127.0.0.1');
	try {
		await once(socket, 'connect');
		return true;
	} catch {
		return false;
	} finally {
		socket.destroy();
	}
}

interface Program {
	command: string;
	args: string[];
	folder: string;
	/** The user to run as; the current one if not given. */
	user?: { uid: number; gid: number };
}

async function start({ command, args, folder, user }: Program, port: number): Promise<Service> {
	const child = spawn(command, args, { cwd: folder, stdio: 'ignore', ...user });
	const kill = () => child.kill('SIGKILL');
	process.once('exit', kill);
	const stop = async () => {
		process.off('exit', kill);
		if (child.exitCode === null && child.signalCode === null) {
			const ended = once(child, 'exit');
			// Both end at once on it, PostgreSQL with its sessions.
			child.kill('SIGINT');
			await ended;
		}
		await rm(folder, { recursive: true, force: true });
	};
	for (let waited = 0; !(await answers(port)); waited += 100) {
		if (waited > 20_000 || child.exitCode !== null) {
			await stop();
			throw new Error(`${command} did not come up`);
		}
		await sleep(100);
	}
	// A process that answers has one.
	return { pid: child.pid ?? 0, port, stop };
}

export async function startRedis(): Promise<Service> {
	const command = await ensureDebian('/usr/bin/redis-server', 'redis-server');
	const [port = 0] = await freePorts(1);
	const folder = await mkdtemp(join(tmpdir(), 'argos-e2e-redis-'));
	const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
	return await start(
		{ command, args: [...args, '--save', '', '--appendonly', 'no'], folder },
		port,
	);
}

const POSTGRES_BIN = '/usr/lib/postgresql/15/bin';

/** PostgreSQL refuses to run as root; Debian's package makes a user for it. */
async function postgresUser(): Promise<Program['user']> {
	if (userInfo().uid !== 0) return undefined;
	const id = async (flag: string) =>
		Number(await run('id', [flag, 'postgres'], { cwd: '/', env: cleanEnv() }));
	return { uid: await id('-u'), gid: await id('-g') };
}

/** PostgreSQL's database `postgres`, open to its user `n8n` without a password. */
export interface Database extends Service {
	/** The one value that a query gives, as text. */
	value(sql: string): Promise<string>;
}

export async function startPostgres(): Promise<Database> {
	await ensureDebian(join(POSTGRES_BIN, 'initdb'), 'postgresql');
	const [port = 0] = await freePorts(1);
	const folder = await mkdtemp(join(tmpdir(), 'argos-e2e-postgres-'));
	const data = join(folder, 'data');
	const user = await postgresUser();
	if (user) await chown(folder, user.uid, user.gid);
	await run(join(POSTGRES_BIN, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'n8n'], {
		cwd: folder,
		env: cleanEnv({ LC_ALL: 'C.UTF-8' }),
		...user,
	});
	const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: folder };
	const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	const service = await start(
		{
			command: join(POSTGRES_BIN, 'postgres'),
			args: ['-D', data, '-p', String(port), ...flags],
			folder,
			...(user && { user }),
		},
		port,
	);
	const connection = ['-h', '127.0.0.1', '-p', String(port), '-U', 'n8n', '-d', 'postgres'];
	const value = async (sql: string) =>
		(
			await run(join(POSTGRES_BIN, 'psql'), [...connection, '-A', '-t', '-c', sql], {
				cwd: folder,
				env: cleanEnv(),
			})
		).trim();
	return { ...service, value };
}
