import type { Served } from '../lab/served';
import type { Part } from './task';

/** Where a workflow answers, and how to wait for its executions. */
export interface Published {
	url: string;
	/** Resolves when no execution is under way. Throws when one failed. */
	executionsEnded(): Promise<void>;
}

/** n8n, as it is measured. */
export interface Site {
	/** The processes of each part as they run now. */
	pids(): Partial<Record<Part, readonly number[]>>;
	onboarding: Published;
	verdicts: Published;
	/** By their Max Concurrency. */
	batches: ReadonlyMap<number, Published>;
}

interface Publisher {
	publish(
		definition: Served['definition'],
		path: string,
	): Promise<{ id: string; webhookUrl: string }>;
	executionsEnded(id: string): Promise<void>;
}

export async function published(n8n: Publisher, { definition, path }: Served): Promise<Published> {
	const { id, webhookUrl } = await n8n.publish(definition, path);
	return { url: webhookUrl, executionsEnded: async () => await n8n.executionsEnded(id) };
}
