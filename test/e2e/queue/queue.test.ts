import { setTimeout as sleep } from 'node:timers/promises';

import { lightImages } from '../../../bench/capacity/images';
import { measure, type Work } from '../../../bench/capacity/measure';
import { batchWith, publishAll } from '../../../bench/capacity/sites';
import { applications, batchOfApplicants, verdicts } from '../../../bench/capacity/work';
import { submissionIdOf } from '../../../bench/lab/submissionIds';
import { specimen } from '../../../sandbox/specimens';
import { argosCredential, argosNode } from '../../../sandbox/n8n/argos';
import type { N8nProcess } from '../../../sandbox/n8n/n8nProcess';
import { NEWEST, OLDEST } from '../../../sandbox/n8n/versions';
import { webhook, workflow } from '../../../sandbox/n8n/workflow';
import { startCluster, type Cluster } from './cluster';

const PICTURE = specimen('formats/small.jpg');

describe.each([NEWEST, OLDEST])('queue mode with two workers, n8n %s', (version) => {
	let cluster: Cluster;
	let url: string;

	beforeAll(async () => {
		cluster = await startCluster(version);
		const { emulator, n8n } = cluster;
		const credential = await n8n.createCredential(argosCredential(emulator.baseUrl));
		const published = await n8n.publish(
			workflow(
				'Onboarding',
				[
					webhook('onboarding', 'onReceived'),
					argosNode({ email: '={{ $json.body.email }}' }, credential),
				],
				[['Webhook', 'ARGOS']],
			),
			'onboarding',
		);
		url = published.webhookUrl;
	}, 300_000);
	afterAll(async () => {
		await cluster.stop();
	}, 60_000);

	/** Hands in as many applicants, at most 10 posts at a time. */
	const apply = async (emails: string[]): Promise<void> => {
		const waiting = [...emails];
		const lane = async () => {
			for (let email = waiting.pop(); email !== undefined; email = waiting.pop()) {
				const body = new FormData();
				body.append('email', email);
				body.append('front', new Blob([PICTURE], { type: 'image/jpeg' }), 'id.jpg');
				const response = await fetch(url, { method: 'POST', body });
				expect(response.status).toBe(200);
				await response.arrayBuffer();
			}
		};
		await Promise.all(Array.from({ length: 10 }, lane));
	};

	/** How often ARGOS received each applicant. */
	const received = (): Map<string, number> => {
		const counts = new Map<string, number>();
		for (const { parts } of cluster.emulator.requests) {
			const email = parts.find(({ name }) => name === 'email')?.value ?? '';
			counts.set(email, (counts.get(email) ?? 0) + 1);
		}
		return counts;
	};

	const startedBy = ({ log }: N8nProcess) => log().match(/started execution \d+/g)?.length ?? 0;

	/** Executions that the main process gave up because their worker was gone. */
	const failuresIn = ({ log }: N8nProcess) =>
		new Set(log().match(/job stalled more than maxStalledCount \(execution \d+\)/g)).size;

	const until = async (isTrue: () => boolean, milliseconds: number): Promise<boolean> => {
		const end = Date.now() + milliseconds;
		while (!isTrue()) {
			if (Date.now() > end) return false;
			await sleep(50);
		}
		return true;
	};

	it('answers each of 200 applicants once, spread over both workers', async () => {
		const emails = Array.from({ length: 200 }, (_, index) => `applicant${index}@example.test`);

		await apply(emails);
		const isDone = () => [...received().values()].length === 200;

		expect(await until(isDone, 120_000)).toBe(true);
		await sleep(1000);
		expect([...received()].filter(([, count]) => count !== 1)).toEqual([]);
		const shares = cluster.workers.map(startedBy);
		expect(shares.reduce((sum, share) => sum + share)).toBe(200);
		expect(Math.min(...shares)).toBeGreaterThan(20);
		// What the main process took in has reached the workers through the database.
		expect(await cluster.storedFiles()).toBe(200);
	}, 180_000);

	it('carries all that the benchmark of capacity measures: applicants, a batch, verdicts', async () => {
		const { emulator, n8n, main, workers, redis, postgres } = cluster;
		const site = {
			...(await publishAll(n8n, emulator.baseUrl)),
			pids: () => ({
				main: [main.pid],
				worker: workers.map(({ pid }) => pid),
				services: [redis.pid, postgres.pid],
			}),
		};
		const answered = () => emulator.requests.filter(({ status }) => status === 200).length;
		const argos = { counts: async () => await Promise.resolve({ answered: answered() }) };
		const take = async (work: Work) => {
			emulator.reset();
			emulator.seed(work.submissions ?? 0, (index) => ({ submissionId: submissionIdOf(index) }));
			return await measure(site, argos, work);
		};

		const taken = [
			await take(applications(site.onboarding, 4, lightImages())),
			await take(batchOfApplicants(batchWith(site, 20), 4, lightImages())),
			await take(verdicts(site.verdicts, 4)),
		];

		for (const { cpuMs, peakBytes, wallMs } of taken) {
			expect(wallMs).toBeGreaterThan(0);
			expect(cpuMs.worker).toBeGreaterThan(0);
			expect(peakBytes.worker).toBeGreaterThan(0);
		}
	}, 60_000);

	it('runs nothing again when a worker dies: its executions fail, its posts may have counted', async () => {
		cluster.emulator.reset();
		cluster.emulator.setLatency(4000);
		const emails = Array.from({ length: 12 }, (_, index) => `killed${index}@example.test`);
		const [victim, survivor] = cluster.workers;
		const victimBefore = startedBy(victim);
		const survivorBefore = startedBy(survivor);

		await apply(emails);
		expect(await until(() => cluster.emulator.requests.length === 12, 30_000)).toBe(true);
		victim.kill();
		const lost = startedBy(victim) - victimBefore;
		const hasFailed = () => failuresIn(cluster.main) >= lost;

		expect(lost).toBeGreaterThan(0);
		expect(await until(hasFailed, 60_000)).toBe(true);
		// Longer than n8n needs to find the jobs of a dead worker, as it is set up here.
		await sleep(10_000);
		// ARGOS has received all of them, those of the dead worker too, and each once.
		expect([...received().values()]).toEqual(emails.map(() => 1));
		expect(startedBy(survivor) - survivorBefore).toBe(12 - lost);
		expect(failuresIn(cluster.main)).toBe(lost);
	}, 180_000);
});
