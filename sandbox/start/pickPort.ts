import { once } from 'node:events';
import { createServer } from 'node:net';

import { freePorts } from '../n8n/freePorts';
import type { Say } from './say';

async function isFree(port: number): Promise<boolean> {
	const server = createServer().listen(port, '127.0.0.1');
	try {
		await once(server, 'listening');
	} catch {
		return false;
	}
	await once(server.close(), 'close');
	return true;
}

/** The port that is wanted, or a free one where somebody else has it, which is said. */
export async function pickPort(wanted: number, whatFor: string, say: Say): Promise<number> {
	if (await isFree(wanted)) return wanted;
	const [port = 0] = await freePorts(1);
	say(`Port ${wanted} is taken by another program; ${whatFor} takes ${port}.`);
	return port;
}
