/**
 * The process under measurement: prepares a batch, waits for the word to go, sends the batch in one way
 * and tells what that cost, or what a look into it found.
 */
import '../../sandbox/engine/environment';
import { answerParent } from '../lab/answerParent';
import type { Cost } from '../lab/cost';
import { measure, tidyBytes } from '../lab/meter';
import { applicants } from './applicants';
import { lookInto, type Findings } from './insight/lookInto';
import type { Assignment } from './task';
import { openWays } from './ways';

/** Sent before measuring, as a server that has been up for a while has the code warm. */
const WARM_UP_ITEMS = 20;

export type Report = { cost: Cost } | { finding: Partial<Findings> };

function check(ids: readonly string[], expected: number): void {
	const good = new Set(ids.filter((id) => /^[0-9a-f]{24}$/.test(id)));
	if (good.size !== expected) throw new Error(`${good.size} of ${expected} items were answered`);
}

answerParent<Report>(async (assignment: Assignment) => {
	const { way: name, binaryMode, items: count, picturesFolder, look } = assignment;
	const { engine, way } = await openWays(assignment);
	const send = way(name);
	const items = await applicants(engine, picturesFolder, binaryMode, count);
	const few = await applicants(engine, picturesFolder, binaryMode, WARM_UP_ITEMS);
	const before = await tidyBytes();
	await send(few);
	const work = async (): Promise<Report> => {
		let ids: string[] = [];
		const sendAll = async () => {
			ids = await send(items);
		};
		const report =
			look === undefined
				? { cost: await measure(before, sendAll) }
				: { finding: await lookInto(look, assignment, sendAll) };
		check(ids, name === 'nothing' ? 0 : count);
		return report;
	};
	return { work, close: async () => await engine.close() };
});
