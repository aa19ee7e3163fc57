import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { ArgosIdentityError, asArgosIdentityError } from '../../model/errors/argosIdentityError';
import { readIncludeImages, readMaxConcurrency } from '../fields/options';
import { parameterValue } from '../item/parameters';
import { AnsweredItems } from './answeredItems';
import { errorItem, nodeError } from './errorOutput';
import { Hints } from '../item/hints';
import { inPool } from './inPool';
import { refuseAsTool } from './toolUse';
import type { ItemContext } from '../item/itemContext';
import type { ItemResult } from './itemResult';
import type { Operation } from './operation';
import { leftAtArgos, type Results } from './stopText';

async function resultOf(operation: Operation, item: ItemContext): Promise<ItemResult> {
	try {
		return await operation.execute(item);
	} catch (thrown) {
		return asArgosIdentityError(thrown);
	}
}

/** One at a time where the parameter cannot be evaluated; the item itself then says so. */
function concurrencyOf(first: ItemContext): number {
	try {
		return readMaxConcurrency(parameterValue(first, 'options'));
	} catch {
		return 1;
	}
}

/** What became of each item, by its index; items that a cancelled execution never reached are absent. */
async function carryOut(
	context: IExecuteFunctions,
	operation: Operation,
	memory: AnsweredItems | null,
): Promise<Results> {
	const count = context.getInputData().length;
	const results = new Array<ItemResult | undefined>(count).fill(undefined);
	const hints = new Hints();
	await inPool(
		count,
		concurrencyOf({ context, itemIndex: 0, hints }),
		context.getExecutionCancelSignal(),
		async (itemIndex) => {
			const work = async () => await resultOf(operation, { context, itemIndex, hints });
			results[itemIndex] = await (memory === null ? work() : memory.once(itemIndex, work));
		},
	);
	hints.show(context);
	// n8n goes on with its tries after a stop; what an earlier one has sent is told all the same.
	return await Promise.all(
		results.map(async (result, itemIndex) => result ?? (await memory?.recall(itemIndex))),
	);
}

/** False where the options cannot be evaluated: rows that were earned must not be lost by that. */
function wantsFiles(context: IExecuteFunctions, itemIndex: number): boolean {
	try {
		return readIncludeImages(context.getNodeParameter('options', itemIndex, {}));
	} catch {
		return false;
	}
}

/** The input's files, where the user wants them to go on. Here, so that no memory of rows holds them. */
function filesFor(
	context: IExecuteFunctions,
	itemIndex: number,
): Pick<INodeExecutionData, 'binary'> {
	const binary = context.getInputData()[itemIndex]?.binary;
	return binary !== undefined && wantsFiles(context, itemIndex) ? { binary } : {};
}

/** The output items of an item's result, paired with their input. */
function outputItems(
	context: IExecuteFunctions,
	operation: Operation,
	result: ItemResult | undefined,
	itemIndex: number,
): INodeExecutionData[] {
	if (result === undefined) return [];
	const pairedItem = { item: itemIndex };
	if (result instanceof ArgosIdentityError) {
		const before = result.rowsBefore.map((json) => ({ json: json as IDataObject, pairedItem }));
		return [...before, errorItem(result, itemIndex, operation)];
	}
	return result.map((item) => ({ ...filesFor(context, itemIndex), ...item, pairedItem }));
}

/**
 * What the node puts out for these results.
 *
 * @throws the error that stops the node
 */
function outputOf(
	context: IExecuteFunctions,
	operation: Operation,
	results: Results,
): INodeExecutionData[] {
	const failedAt = results.findIndex((result) => result instanceof ArgosIdentityError);
	const failed = results[failedAt];
	const isCancelled = context.getExecutionCancelSignal()?.aborted === true;
	const stopOn = (error: ArgosIdentityError) => {
		const left = leftAtArgos(results, operation.effect);
		return nodeError(context.getNode(), error, Math.max(0, failedAt), operation, left);
	};
	if (isCancelled && !results.every(Array.isArray)) {
		throw stopOn(new ArgosIdentityError('cancelled'));
	}
	if (failed instanceof ArgosIdentityError && !context.continueOnFail()) throw stopOn(failed);
	return results.flatMap((result, index) => outputItems(context, operation, result, index));
}

/**
 * The only loop over items: carries an operation out for each, keeps their order and pairing, and
 * turns what did not work into error items or, when the node stops on errors, into one error after
 * all other items have run to their end.
 */
export async function runItems(
	context: IExecuteFunctions,
	operation: Operation,
): Promise<INodeExecutionData[][]> {
	refuseAsTool(context, operation);
	const memory = context.getInputData().length > 0 ? AnsweredItems.of(context, operation) : null;
	let mayRunAgain = true;
	try {
		const output = outputOf(context, operation, await carryOut(context, operation, memory));
		// n8n runs the node again when the first item has this key.
		mayRunAgain = output[0]?.json.error !== undefined;
		return [output];
	} finally {
		memory?.end(mayRunAgain);
	}
}
