import { createHash } from 'node:crypto';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { ArgosIdentityError } from '../../model/errors/argosIdentityError';

/** What became of one item: its output items, or why there are none. */
export type ItemResult = INodeExecutionData[] | ArgosIdentityError;

/** Longer than n8n's longest series of tries (5 with 5 s between) with slow answers in each. */
const KEPT_FOR_MS = 10 * 60 * 1000;
const MOST_RUNS = 100;
const MOST_ITEMS_PER_RUN = 10_000;

interface KeptResult {
	fingerprint: string;
	result: ItemResult;
}

/** By execution, node and run index. In this process's memory only; one execution stays in one process. */
const runs = new Map<string, Map<number, KeptResult>>();

function keep(key: string): Map<number, KeptResult> {
	const results = new Map<number, KeptResult>();
	const oldest = runs.size >= MOST_RUNS ? runs.keys().next() : undefined;
	if (oldest?.value !== undefined) runs.delete(oldest.value);
	runs.set(key, results);
	// The timer of AbortSignal.timeout does not keep n8n from ending.
	AbortSignal.timeout(KEPT_FOR_MS).addEventListener('abort', () => runs.delete(key), {
		once: true,
	});
	return results;
}

function fingerprintOf(json: IDataObject | undefined): string {
	return createHash('sha256')
		.update(JSON.stringify(json ?? null))
		.digest('base64');
}

/**
 * Whether sending an item again could cost the applicant a try: ARGOS has answered it, or may
 * have received it.
 */
function mayHaveCounted(result: ItemResult): boolean {
	return !(result instanceof ArgosIdentityError) || result.sent !== 'no';
}

/**
 * What became of the items in an earlier run of the same node in the same execution. n8n's
 * "Retry On Fail" runs the node again for all items; those that ARGOS has answered, or may have
 * received, are not posted again. Holds results only while that setting is on; no pictures.
 */
export class AnsweredItems {
	private constructor(
		private readonly key: string,
		private readonly context: IExecuteFunctions,
	) {}

	/** Null when n8n will not run the node again. */
	static of(context: IExecuteFunctions): AnsweredItems | null {
		const executionId = context.getExecutionId() as string | undefined;
		const node = context.getNode();
		if (node.retryOnFail !== true || executionId === undefined) return null;
		const runIndex: unknown = context.getWorkflowDataProxy(0).$runIndex;
		const key = JSON.stringify([executionId, context.getWorkflow().id, node.name, runIndex]);
		return new AnsweredItems(key, context);
	}

	/** The earlier result of this item; undefined when it may be sent. */
	recall(itemIndex: number): ItemResult | undefined {
		const kept = runs.get(this.key)?.get(itemIndex);
		return kept?.fingerprint === this.fingerprint(itemIndex) ? kept.result : undefined;
	}

	remember(itemIndex: number, result: ItemResult): void {
		if (!mayHaveCounted(result)) return;
		const results = runs.get(this.key) ?? keep(this.key);
		if (results.size >= MOST_ITEMS_PER_RUN) return;
		results.set(itemIndex, { fingerprint: this.fingerprint(itemIndex), result });
	}

	/** To be called when n8n will not run the node again. */
	forget(): void {
		runs.delete(this.key);
	}

	private fingerprint(itemIndex: number): string {
		return fingerprintOf(this.context.getInputData()[itemIndex]?.json);
	}
}

/** How many runs are held at the moment, for tests of the bounds. */
export function heldRuns(): number {
	return runs.size;
}
