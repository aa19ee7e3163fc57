import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { N8nServer } from '../../sandbox/n8n/n8nServer';
import { neededBytes } from '../../sandbox/n8n/neededBytes';
import { residentBytes } from '../lab/processMemory';
import { processTimeMs } from '../lab/processTime';
import type { Look } from './results';

function databaseBytes(userFolder: string): number {
	const file = join(userFolder, '.n8n', 'database.sqlite');
	const sizes = [file, `${file}-wal`].map((path) => (existsSync(path) ? statSync(path).size : 0));
	return sizes.reduce((sum, size) => sum + size, 0);
}

/** What n8n's main process needs now. Everything else is from before the collection of garbage. */
export async function lookAt(server: N8nServer): Promise<Look> {
	return {
		resident: residentBytes(server.pid, 'VmRSS'),
		highest: residentBytes(server.pid, 'VmHWM'),
		cpuMs: processTimeMs(server.pid),
		database: databaseBytes(server.userFolder),
		needed: await neededBytes(server),
	};
}
