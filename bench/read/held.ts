import type { INodeExecutionData } from 'n8n-workflow';
import { mostMemory } from '../lab/memory';
import { tidy } from '../lab/meter';
import type { Held } from './task';

/** How often the memory is looked at while it is read, in milliseconds: a look at a large heap takes long. */
const EVERY_MS = 1000;

async function tidyHeap(): Promise<number> {
	await tidy();
	return process.memoryUsage().heapUsed;
}

/** What memory was still needed while `read` ran, and how much of it are the items that it gave. */
export async function heldBy(
	read: () => Promise<INodeExecutionData[]>,
	check: (output: readonly INodeExecutionData[]) => void,
): Promise<Held> {
	const before = await tidyHeap();
	let output: INodeExecutionData[] = [];
	const most = await mostMemory(
		async () => {
			output = await read();
		},
		{ collecting: true, everyMs: EVERY_MS },
	);
	const after = await tidyHeap();
	check(output);
	output = [];
	return {
		heldBytes: Math.max(most.heap, after) - before,
		rowsBytes: after - (await tidyHeap()),
	};
}
