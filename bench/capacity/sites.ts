import { argosCredential } from '../../sandbox/n8n/argos';
import type { N8nProcess } from '../../sandbox/n8n/n8nProcess';
import { N8nRest } from '../../sandbox/n8n/n8nRest';
import { startN8n } from '../../sandbox/n8n/n8nServer';
import { startQueueN8n } from '../../sandbox/n8n/queue/queueN8n';
import { NEWEST } from '../../sandbox/n8n/versions';
import { published, type Published, type Site } from './site';
import { BATCH_CONCURRENCIES, type Point } from './task';
import { batch, onboarding, verdicts } from './workflows';

export interface Running extends Site {
	stop(): Promise<void>;
}

export interface QueueSite extends Running {
	/** Ends and starts workers until there are as many as wanted, each with this concurrency. */
	setWorkers(point: Point): Promise<void>;
}

interface Surroundings {
	tarball: string;
	/** Of the local ARGOS. */
	baseUrl: string;
}

/** Publishes what is measured. */
export async function publishAll(n8n: N8nRest, baseUrl: string): Promise<Omit<Site, 'pids'>> {
	const credential = await n8n.createCredential(argosCredential(baseUrl));
	const batches = new Map<number, Published>();
	for (const maxConcurrency of BATCH_CONCURRENCIES) {
		batches.set(maxConcurrency, await published(n8n, batch(credential, maxConcurrency)));
	}
	return {
		onboarding: await published(n8n, onboarding(credential)),
		verdicts: await published(n8n, verdicts(credential)),
		batches,
	};
}

/** The batches of this Max Concurrency. */
export function batchWith({ batches }: Pick<Site, 'batches'>, maxConcurrency: number): Published {
	const found = batches.get(maxConcurrency);
	if (found === undefined) throw new Error(`No batch of ${maxConcurrency} was published`);
	return found;
}

/** One n8n that does all by itself, as it comes: SQLite, files on disk. */
export async function startOne({ tarball, baseUrl }: Surroundings): Promise<Running> {
	const server = await startN8n({ version: NEWEST, tarball, env: {} });
	try {
		const n8n = new N8nRest(server.url);
		await n8n.setUpOwner();
		const all = await publishAll(n8n, baseUrl);
		return { ...all, pids: () => ({ main: [server.pid] }), stop: server.stop };
	} catch (error) {
		await server.stop();
		throw error;
	}
}

/** n8n's setting for a worker's concurrency; it goes before the flag of the same name. */
const workerEnv = (concurrency: number) => ({
	N8N_CONCURRENCY_PRODUCTION_LIMIT: String(concurrency),
});

/** Queue mode on Redis and PostgreSQL, without workers at first. */
export async function startQueue({ tarball, baseUrl }: Surroundings): Promise<QueueSite> {
	const queue = await startQueueN8n({ version: NEWEST, tarball });
	let workers: Array<N8nProcess & { concurrency: number }> = [];
	const setWorkers = async ({ workers: wanted, concurrency }: Point) => {
		const kept = workers.filter((worker) => worker.concurrency === concurrency).slice(0, wanted);
		for (const worker of workers) if (!kept.includes(worker)) await worker.stop();
		const missing = Array.from({ length: wanted - kept.length }, async () => ({
			...(await queue.startWorker(workerEnv(concurrency))),
			concurrency,
		}));
		workers = [...kept, ...(await Promise.all(missing))];
	};
	try {
		const all = await publishAll(queue.n8n, baseUrl);
		return {
			...all,
			pids: () => ({
				main: [queue.main.pid],
				worker: workers.map(({ pid }) => pid),
				services: [queue.redis.pid, queue.postgres.pid],
			}),
			setWorkers,
			stop: queue.stop,
		};
	} catch (error) {
		await queue.stop();
		throw error;
	}
}
