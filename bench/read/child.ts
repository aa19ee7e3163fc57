/** The process under measurement: prepares, waits for the word to go, reads in one way and tells what that cost. */
import '../../sandbox/engine/environment';
import type { INodeExecutionData } from 'n8n-workflow';
import { answerParent } from '../lab/answerParent';
import type { Cost } from '../lab/cost';
import { measure, tidyBytes } from '../lab/meter';
import { submissionIdOf } from '../lab/submissionIds';
import { checkOutput } from './check';
import { heldBy } from './held';
import type { Assignment, Held, Reading } from './task';
import { openWay } from './ways';
import { WARM_UP } from './warmUp';

export type Report = { cost: Cost } | { held: Held };

/** A list is read once; else there is an item for each submission. */
const itemsFor = (reading: Reading, count: number): INodeExecutionData[] =>
	reading === 'getAll'
		? [{ json: {} }]
		: Array.from({ length: count }, (_, index) => ({
				json: { submissionId: submissionIdOf(index) },
			}));

answerParent<Report>(async (assignment: Assignment) => {
	const { reading, count, held } = assignment;
	const { engine, read } = await openWay(assignment);
	const items = itemsFor(reading, count);
	const few = itemsFor(reading, WARM_UP[reading]);
	const before = await tidyBytes();
	await read(few);
	const work = async (): Promise<Report> => {
		const check = (output: readonly INodeExecutionData[]) => checkOutput(assignment, output);
		if (held) return { held: await heldBy(async () => await read(items), check) };
		let output: INodeExecutionData[] = [];
		const cost = await measure(before, async () => {
			output = await read(items);
		});
		check(output);
		return { cost };
	};
	return { work, close: async () => await engine.close() };
});
