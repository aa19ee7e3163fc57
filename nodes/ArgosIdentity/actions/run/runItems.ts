import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { ArgosIdentityError, asArgosIdentityError } from '../../model/errors/argosIdentityError';
import { toText, valueOfKey } from '../../model/values/unknown';
import { AnsweredItems, type ItemResult } from './answeredItems';
import { errorItem, nodeError } from './errorOutput';
import { Hints } from './hints';
import { inPool } from './inPool';
import type { ItemContext, Operation } from './operation';

async function resultOf(operation: Operation, item: ItemContext): Promise<ItemResult> {
	try {
		return await operation.execute(item);
	} catch (thrown) {
		return asArgosIdentityError(thrown);
	}
}

function submissionIdIn(json: IDataObject): string | null {
	return toText(valueOfKey(json, 'submissionId'));
}

/** Tells what the items that did become rows have left at ARGOS, so that stopping loses nothing. */
function answeredText(results: ReadonlyArray<ItemResult | undefined>): string {
	const answered = results.flatMap((result, index) => {
		if (result === undefined || result instanceof ArgosIdentityError) return [];
		const submissionId = submissionIdIn(result);
		return submissionId === null ? [] : [`item ${index}: ${submissionId}`];
	});
	return answered.length === 0
		? ''
		: `ARGOS has answered these items, do not send them again: ${answered.join(', ')}.`;
}

/** One at a time where the parameter cannot be worked out; the item itself then says so. */
function concurrencyOf(operation: Operation, first: ItemContext): number {
	try {
		return operation.concurrency(first);
	} catch {
		return 1;
	}
}

/** What became of each item, by its index; items that a cancelled execution never reached are absent. */
async function carryOut(
	context: IExecuteFunctions,
	operation: Operation,
	memory: AnsweredItems | null,
): Promise<Array<ItemResult | undefined>> {
	const count = context.getInputData().length;
	const results = new Array<ItemResult | undefined>(count).fill(undefined);
	const hints = new Hints();
	await inPool(
		count,
		concurrencyOf(operation, { context, itemIndex: 0, hints }),
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

/**
 * The only loop over items: carries an operation out for each, keeps their order and pairing, and
 * turns what did not work into error items or, when the node stops on errors, into one error after
 * all other items have run to their end.
 */
export async function runItems(
	context: IExecuteFunctions,
	operation: Operation,
): Promise<INodeExecutionData[][]> {
	const memory = context.getInputData().length > 0 ? AnsweredItems.of(context) : null;
	const results = await carryOut(context, operation, memory);
	const failedAt = results.findIndex((result) => result instanceof ArgosIdentityError);
	const failed = results[failedAt];
	const isCancelled = context.getExecutionCancelSignal()?.aborted === true;

	if (isCancelled && results.some((result) => !isRow(result))) {
		const cancelled = new ArgosIdentityError('cancelled');
		throw nodeError(context.getNode(), cancelled, Math.max(0, failedAt), answeredText(results));
	}
	if (failed instanceof ArgosIdentityError && !context.continueOnFail()) {
		throw nodeError(context.getNode(), failed, failedAt, answeredText(results));
	}
	// n8n runs the node again when the first item is an error item, so only then is memory needed.
	if (failedAt !== 0) memory?.forget();
	return [
		results.flatMap((result, itemIndex) => {
			if (result === undefined) return [];
			return result instanceof ArgosIdentityError
				? errorItem(result, itemIndex)
				: { json: result, pairedItem: { item: itemIndex } };
		}),
	];
}

function isRow(result: ItemResult | undefined): boolean {
	return result !== undefined && !(result instanceof ArgosIdentityError);
}
