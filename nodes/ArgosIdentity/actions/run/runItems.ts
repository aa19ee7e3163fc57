import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { ArgosIdentityError, asArgosIdentityError } from '../../model/errors/argosIdentityError';
import { readKey, toText } from '../../model/values/unknown';
import { readMaxConcurrency } from '../fields/options';
import { parameterValue } from '../item/parameters';
import { AnsweredItems, type ItemResult } from './answeredItems';
import { errorItem, nodeError } from './errorOutput';
import { Hints } from '../item/hints';
import { inPool } from './inPool';
import type { ItemContext } from '../item/itemContext';
import type { Operation } from './operation';

type Results = ReadonlyArray<ItemResult | undefined>;

async function resultOf(operation: Operation, item: ItemContext): Promise<ItemResult> {
	try {
		return await operation.execute(item);
	} catch (thrown) {
		return asArgosIdentityError(thrown);
	}
}

/** Tells what the items that did become rows have left at ARGOS, so that stopping loses nothing. */
function answeredText(results: Results): string {
	const answered = results.flatMap((result, index) => {
		if (result === undefined || result instanceof ArgosIdentityError) return [];
		return result.flatMap(({ json }) => {
			const submissionId = readKey(json, 'submissionId', toText);
			return submissionId === null ? [] : [`item ${index}: ${submissionId}`];
		});
	});
	return answered.length === 0
		? ''
		: `ARGOS has answered these items, do not send them again: ${answered.join(', ')}.`;
}

/** One at a time where the parameter cannot be worked out; the item itself then says so. */
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
			const earlier = memory?.recall(itemIndex);
			const result = earlier ?? (await resultOf(operation, { context, itemIndex, hints }));
			memory?.remember(itemIndex, result);
			results[itemIndex] = result;
		},
	);
	hints.show(context);
	return results;
}

/** The output items of an item's result, paired with their input. */
function outputItems(
	result: ItemResult | undefined,
	itemIndex: number,
	operation: Operation,
): INodeExecutionData[] {
	if (result === undefined) return [];
	if (result instanceof ArgosIdentityError) return [errorItem(result, itemIndex, operation)];
	return result.map((item) => ({ ...item, pairedItem: { item: itemIndex } }));
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
	const isRemembered = operation.effect !== 'read' && context.getInputData().length > 0;
	const memory = isRemembered ? AnsweredItems.of(context) : null;
	const results = await carryOut(context, operation, memory);
	const failedAt = results.findIndex((result) => result instanceof ArgosIdentityError);
	const failed = results[failedAt];
	const isCancelled = context.getExecutionCancelSignal()?.aborted === true;
	const stopOn = (error: ArgosIdentityError) =>
		nodeError(context.getNode(), error, Math.max(0, failedAt), operation, answeredText(results));

	if (isCancelled && !results.every(Array.isArray)) {
		throw stopOn(new ArgosIdentityError('cancelled'));
	}
	if (failed instanceof ArgosIdentityError && !context.continueOnFail()) throw stopOn(failed);
	// n8n runs the node again when the first item is an error item, so only then is memory needed.
	if (failedAt !== 0) memory?.forget();
	return [results.flatMap((result, itemIndex) => outputItems(result, itemIndex, operation))];
}
