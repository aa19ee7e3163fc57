/**
 * The process under measurement: prepares a batch, tells its parent, waits for the word to go, sends
 * the batch in one way and tells what that cost, or what a look into it found.
 */
import '../../sandbox/engine/environment';
import { once } from 'node:events';
import { applicants } from './applicants';
import { lookInto, type Findings } from './insight/lookInto';
import { measure, tidyBytes } from './meter';
import type { Assignment, Cost } from './task';
import { openWays } from './ways';

/** Sent before measuring, as a server that has been up for a while has the code warm. */
const WARM_UP_ITEMS = 20;

export type Report = { ready: true } | { cost: Cost } | { finding: Partial<Findings> };

const tell = (report: Report) => process.send?.(report);

function check(ids: readonly string[], expected: number): void {
	const good = new Set(ids.filter((id) => /^[0-9a-f]{24}$/.test(id)));
	if (good.size !== expected) throw new Error(`${good.size} of ${expected} items were answered`);
}

async function main(): Promise<void> {
	const assignment = JSON.parse(process.argv[2] ?? '') as Assignment;
	const { way: name, binaryMode, items: count, picturesFolder, look } = assignment;
	const { engine, way } = await openWays(assignment);
	const send = way(name);
	const items = await applicants(engine, picturesFolder, binaryMode, count);
	const few = await applicants(engine, picturesFolder, binaryMode, WARM_UP_ITEMS);
	const before = await tidyBytes();
	await send(few);

	const go = once(process, 'message');
	tell({ ready: true });
	await go;
	let ids: string[] = [];
	const work = async () => {
		ids = await send(items);
	};
	const report: Report =
		look === undefined
			? { cost: await measure(before, work) }
			: { finding: await lookInto(look, assignment, work) };
	check(ids, name === 'nothing' ? 0 : count);
	tell(report);
	await engine.close();
	process.disconnect();
}

main().then(
	// n8n-core keeps a handle open.
	() => process.exit(0),
	(error: unknown) => {
		process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
		process.exit(1);
	},
);
