import { freePorts } from '../freePorts';
import { startN8nProcess, type N8nProcess } from '../n8nProcess';
import { N8nRest } from '../n8nRest';
import { startN8n, type N8nServer } from '../n8nServer';
import type { N8nVersion } from '../versions';
import { startPostgres, startRedis, type Database, type Service } from './services';

/** n8n's queue mode on one machine: a main process, Redis and PostgreSQL; workers are started as wanted. */
export interface QueueN8n {
	main: N8nServer;
	redis: Service;
	postgres: Database;
	/** Signed in as the owner. */
	n8n: N8nRest;
	startWorker(env?: Readonly<Record<string, string>>): Promise<N8nProcess>;
	/** Another process that answers webhooks (`n8n webhook`), and its address. */
	startWebhookProcessor(): Promise<{ url: string }>;
	/** Ends all of it, whatever was started since too. */
	stop(): Promise<void>;
}

interface Options {
	version: N8nVersion;
	tarball: string;
	/** For all of n8n's processes. */
	env?: Readonly<Record<string, string>>;
}

const queueEnv = (redis: Service, postgres: Service) => ({
	EXECUTIONS_MODE: 'queue',
	QUEUE_BULL_REDIS_HOST: '127.0.0.1',
	QUEUE_BULL_REDIS_PORT: String(redis.port),
	DB_TYPE: 'postgresdb',
	DB_POSTGRESDB_HOST: '127.0.0.1',
	DB_POSTGRESDB_PORT: String(postgres.port),
	DB_POSTGRESDB_DATABASE: 'postgres',
	DB_POSTGRESDB_USER: 'n8n',
});

/** Starts all but the workers. */
export async function startQueueN8n({
	version,
	tarball,
	env: given = {},
}: Options): Promise<QueueN8n> {
	const ends: Array<() => Promise<void>> = [];
	const stop = async () => {
		for (const end of ends.splice(0).reverse()) await end();
	};
	const opened = <T extends { stop(): Promise<void> }>(thing: T): T => {
		ends.push(async () => await thing.stop());
		return thing;
	};
	try {
		const [redis, postgres] = await Promise.all([startRedis(), startPostgres()]);
		opened(redis);
		opened(postgres);
		const env = { ...queueEnv(redis, postgres), ...given };
		const main = opened(await startN8n({ version, tarball, env }));
		const another = async (
			command: 'worker' | 'webhook',
			readyText: string,
			own: Readonly<Record<string, string>>,
		) => {
			const [broker] = await freePorts(1);
			const ports = { N8N_RUNNERS_BROKER_PORT: String(broker) };
			const options = { version, tarball, command, readyText };
			return opened(await startN8nProcess({ ...options, env: { ...env, ...ports, ...own } }));
		};
		const n8n = new N8nRest(main.url);
		await n8n.setUpOwner();
		return {
			main,
			redis,
			postgres,
			n8n,
			async startWorker(own = {}) {
				const [health] = await freePorts(1);
				return await another('worker', 'worker is now ready', {
					QUEUE_HEALTH_CHECK_PORT: String(health),
					...own,
				});
			},
			async startWebhookProcessor() {
				const [port] = await freePorts(1);
				const own = { N8N_PORT: String(port) };
				await another('webhook', 'Webhook listener waiting for requests', own);
				return { url: `http://127.0.0.1:${port}` };
			},
			stop,
		};
	} catch (error) {
		await stop();
		throw error;
	}
}
