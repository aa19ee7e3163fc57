import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { N8nServer } from '../../sandbox/n8n/n8nServer';
import { neededBytes } from '../../sandbox/n8n/neededBytes';
import { processTimeMs } from '../lab/processTime';
import type { Look } from './results';

const KIB = 1024;

/** proc(5): resident now and at most so far, in bytes. */
function residentBytes(pid: number): Pick<Look, 'resident' | 'highest'> {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	const bytes = (name: string) =>
		Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * KIB;
	return { resident: bytes('VmRSS'), highest: bytes('VmHWM') };
}

function databaseBytes(userFolder: string): number {
	const file = join(userFolder, '.n8n', 'database.sqlite');
	const sizes = [file, `${file}-wal`].map((path) => (existsSync(path) ? statSync(path).size : 0));
	return sizes.reduce((sum, size) => sum + size, 0);
}

/** What n8n's main process needs now. Everything else is from before the collection of garbage. */
export async function lookAt(server: N8nServer): Promise<Look> {
	return {
		...residentBytes(server.pid),
		cpuMs: processTimeMs(server.pid),
		database: databaseBytes(server.userFolder),
		needed: await neededBytes(server),
	};
}
