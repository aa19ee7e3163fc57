import { startEmulator, type Emulator } from '../../../sandbox/emulator';
import { freePorts } from '../../../sandbox/n8n/freePorts';
import { startN8nProcess, type N8nProcess } from '../../../sandbox/n8n/n8nProcess';
import { N8nRest } from '../../../sandbox/n8n/n8nRest';
import { startN8n, type N8nServer } from '../../../sandbox/n8n/n8nServer';
import { builtTarball } from '../../../sandbox/n8n/packageTarball';
import type { N8nVersion } from '../../../sandbox/n8n/versions';
import { startPostgres, startRedis } from './services';

/** n8n's queue mode on one machine: a main process and two workers, Redis, PostgreSQL, a local ARGOS. */
export interface Cluster {
	emulator: Emulator;
	main: N8nServer;
	workers: [N8nProcess, N8nProcess];
	/** Another process that answers webhooks (`n8n webhook`), and its address. */
	startWebhookProcessor(): Promise<{ url: string }>;
	/** How many files n8n keeps in its database: queue mode's binary mode is `database`. */
	storedFiles(): Promise<number>;
	/** Signed in as the owner. */
	n8n: N8nRest;
	stop(): Promise<void>;
}

/** A worker that died is noticed within seconds instead of a minute. */
const QUICK_TO_NOTICE = {
	QUEUE_WORKER_LOCK_DURATION: '6000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
	QUEUE_WORKER_STALLED_INTERVAL: '3000',
};

export async function startCluster(version: N8nVersion): Promise<Cluster> {
	const ends: Array<() => Promise<void>> = [];
	const stop = async () => {
		for (const end of ends.splice(0).reverse()) await end();
	};
	const opened = <T>(thing: T, end: () => Promise<void>): T => {
		ends.push(end);
		return thing;
	};
	try {
		const emulator = await startEmulator();
		opened(emulator, async () => await emulator.close());
		const [redis, postgres] = await Promise.all([startRedis(), startPostgres()]);
		opened(redis, redis.stop);
		opened(postgres, postgres.stop);
		const env = {
			EXECUTIONS_MODE: 'queue',
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(redis.port),
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(postgres.port),
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: 'n8n',
			...QUICK_TO_NOTICE,
		};
		const tarball = builtTarball();
		const main = await startN8n({ version, tarball, env });
		opened(main, main.stop);
		const another = async (
			command: 'worker' | 'webhook',
			readyText: string,
			own: Readonly<Record<string, string>>,
		) => {
			const [broker] = await freePorts(1);
			const started = await startN8nProcess({
				version,
				tarball,
				command,
				readyText,
				env: { ...env, N8N_RUNNERS_BROKER_PORT: String(broker), ...own },
			});
			return opened(started, started.stop);
		};
		const worker = async () => {
			const [health] = await freePorts(1);
			return await another('worker', 'worker is now ready', {
				QUEUE_HEALTH_CHECK_PORT: String(health),
			});
		};
		const startWebhookProcessor = async () => {
			const [port] = await freePorts(1);
			await another('webhook', 'Webhook listener waiting for requests', { N8N_PORT: String(port) });
			return { url: `http://127.0.0.1:${port}` };
		};
		const workers: [N8nProcess, N8nProcess] = [await worker(), await worker()];
		const n8n = new N8nRest(main.url);
		await n8n.setUpOwner();
		const storedFiles = async () =>
			Number(await postgres.value('SELECT count(*) FROM binary_data'));
		return { emulator, main, workers, startWebhookProcessor, storedFiles, n8n, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}
