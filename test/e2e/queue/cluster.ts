import { startEmulator, type Emulator } from '../../../sandbox/emulator';
import type { N8nProcess } from '../../../sandbox/n8n/n8nProcess';
import { builtTarball } from '../../../sandbox/n8n/packageTarball';
import { startQueueN8n, type QueueN8n } from '../../../sandbox/n8n/queue/queueN8n';
import type { N8nVersion } from '../../../sandbox/n8n/versions';

/** n8n's queue mode with two workers and a local ARGOS. */
export interface Cluster extends QueueN8n {
	emulator: Emulator;
	workers: [N8nProcess, N8nProcess];
	/** How many files n8n keeps in its database: queue mode's binary mode is `database`. */
	storedFiles(): Promise<number>;
}

/** A worker that died is noticed within seconds instead of a minute. */
const QUICK_TO_NOTICE = {
	QUEUE_WORKER_LOCK_DURATION: '6000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
	QUEUE_WORKER_STALLED_INTERVAL: '3000',
};

export async function startCluster(version: N8nVersion): Promise<Cluster> {
	const emulator = await startEmulator();
	let queue: QueueN8n | undefined;
	const stop = async () => {
		await queue?.stop();
		await emulator.close();
	};
	try {
		const started = await startQueueN8n({
			version,
			tarball: builtTarball(),
			env: QUICK_TO_NOTICE,
		});
		queue = started;
		const workers: Cluster['workers'] = [await started.startWorker(), await started.startWorker()];
		const storedFiles = async () =>
			Number(await started.postgres.value('SELECT count(*) FROM binary_data'));
		return { ...started, emulator, workers, storedFiles, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}
