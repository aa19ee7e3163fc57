import type { IExecuteFunctions } from 'n8n-workflow';
import { outputFields } from '../fields/output';
import { submitOptionsField } from '../fields/options';
import { fingerprintOf } from './fingerprint';
import type { ItemResult } from './itemResult';
import type { Operation } from './operation';
import { executionIdOf, runIndexOf } from './execution';
import { RunMemory } from './runMemory';
import { runsAsTool } from './toolUse';

/** What an item is recognised by, in the operation that is carried out. */
type Told = Pick<Operation, 'fields' | 'effect'>;

/** Parameters that change nothing of what is sent. */
const NOT_SENT: readonly string[] = [...outputFields, submitOptionsField].map(({ name }) => name);

/** For all runs in this process: n8n makes all tries of a run in one. A sub-workflow is an execution of its own. */
const shared = new RunMemory();

/** The arguments of a tool's calls, by number: n8n hands on the same object in each try of one call. */
const callNumbers = new WeakMap<object, number>();
let calls = 0;

function callNumber(args: object): number {
	const number = callNumbers.get(args) ?? ++calls;
	callNumbers.set(args, number);
	return number;
}

/**
 * What became of the items that ARGOS has answered or may have received, so that none of them is posted
 * again. n8n's "Retry On Fail" runs the node again for all items. An item is known again
 *
 * - in a workflow by execution, node, run of the node (two runs of a loop are two), position and input,
 *   the picture included. Between two tries nothing else runs, so an expression can only give something
 *   else where it reads the clock or chance, and that makes no new item of it;
 * - in a tool, for which n8n counts each try as a run, by the call; and, where a second post would cost a
 *   try, by all that is sent: an agent that calls once more with the same within one execution gets the
 *   first answer. The same picture will hardly bring a better one, and without a submission ID it would
 *   open a second submission.
 */
export class AnsweredItems {
	private constructor(
		private readonly memory: RunMemory,
		private readonly context: IExecuteFunctions,
		private readonly operation: Told,
		private readonly key: string,
		private readonly isTool: boolean,
	) {
		memory.begin(key);
	}

	/**
	 * Null when nothing has to be known again: n8n will not run the node once more, or repeating the
	 * operation does no harm. Else `end` has to be called, whatever comes of the run.
	 */
	static of(
		context: IExecuteFunctions,
		operation: Told,
		memory: RunMemory = shared,
	): AnsweredItems | null {
		const { name, retryOnFail } = context.getNode();
		const executionId = executionIdOf(context);
		const place = [executionId, context.getWorkflow().id, name];
		if (operation.effect === 'read') return null;
		if (runsAsTool(context)) {
			return new AnsweredItems(memory, context, operation, JSON.stringify(['tool', place]), true);
		}
		if (retryOnFail !== true || executionId === undefined) return null;
		const key = JSON.stringify(['node', place, runIndexOf(context)]);
		return new AnsweredItems(memory, context, operation, key, false);
	}

	/** Does the work, which must not throw, unless the item is known; gives what became of it. */
	async once(itemIndex: number, work: () => Promise<ItemResult>): Promise<ItemResult> {
		return await this.memory.once(this.key, this.namesOf(itemIndex), work);
	}

	/** What is known of an item; undefined when it was not posted. */
	async recall(itemIndex: number): Promise<ItemResult | undefined> {
		return await this.memory.recall(this.key, this.namesOf(itemIndex));
	}

	/** `mayRunAgain`: whether n8n will ask for the rows again, as far as anybody can know. */
	end(mayRunAgain: boolean): void {
		this.memory.end(this.key, mayRunAgain || this.isTool);
	}

	private namesOf(itemIndex: number): string[] {
		const { json = {}, binary = {} } = this.context.getInputData()[itemIndex] ?? {};
		if (this.isTool) return [this.callName(itemIndex, json), ...this.sameThing(itemIndex)];
		const files = Object.entries(binary).map(([name, { id, data }]) => [name, id ?? data]);
		return [`${itemIndex} ${fingerprintOf([json, files])}`];
	}

	private callName(itemIndex: number, json: object): string {
		const { context } = this;
		const call = context.isToolExecution()
			? ['call', callNumber(json)]
			: ['run', runIndexOf(context)];
		return JSON.stringify([...call, itemIndex]);
	}

	/** A name for all that is sent; none where that cannot be evaluated, and so is not sent. */
	private sameThing(itemIndex: number): string[] {
		const { context, operation } = this;
		if (operation.effect !== 'try' || executionIdOf(context) === undefined) return [];
		const sent = operation.fields.filter(({ name }) => !NOT_SENT.includes(name));
		try {
			const values = sent.map(({ name }) => context.getNodeParameter(name, itemIndex, ''));
			return [`same ${fingerprintOf(values)}`];
		} catch {
			return [];
		}
	}
}
