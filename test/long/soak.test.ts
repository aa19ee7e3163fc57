import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { INodeExecutionData } from 'n8n-workflow';
import { openLab, outputOf, type Lab } from '../../sandbox/engine/lab';

const ITEMS = 10_000;
const KB = 1000;
const FIVE_MINUTES = 5 * 60_000;

/** A local ARGOS in a process of its own, so that what it remembers is not in the memory looked at. */
async function startArgos() {
	const cli = join(__dirname, '..', '..', 'sandbox', 'emulator', 'cli.ts');
	const child: ChildProcess = spawn(
		process.execPath,
		[require.resolve('tsx/cli'), cli, '--port', '0'],
		{ stdio: ['ignore', 'pipe', 'inherit'] },
	);
	const posts = { answered: 0 };
	let baseUrl = '';
	const started = new Promise<void>((resolve) => {
		if (child.stdout === null) throw new Error('The emulator has no output');
		createInterface({ input: child.stdout }).on('line', (line) => {
			if (line.startsWith('POST /v3/submission/step1 200 ')) posts.answered += 1;
			baseUrl = /^ARGOS emulator: (\S+)$/.exec(line)?.[1] ?? baseUrl;
			if (baseUrl !== '') resolve();
		});
	});
	await started;
	return {
		baseUrl,
		posts,
		close: async () => {
			const ended = once(child, 'exit');
			child.kill();
			await ended;
		},
	};
}

/** Bytes in use after garbage collection, outside V8's heap too, where pictures are. */
function liveBytes(): number {
	setFlagsFromString('--expose-gc');
	(runInNewContext('gc') as () => void)();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

/** One look at the process: how many items ARGOS has answered, and the memory then, in bytes. */
interface Look {
	answered: number;
	live: number;
	resident: number;
}

/** Looks at the memory about twenty times in the course of the run. */
function watchMemory(posts: { answered: number }): { looks: Look[]; stop: () => void } {
	const looks: Look[] = [];
	const timer = setInterval(() => {
		const { answered } = posts;
		if (answered - (looks.at(-1)?.answered ?? 0) < ITEMS / 20) return;
		const resident = process.memoryUsage.rss();
		looks.push({ answered, live: liveBytes(), resident });
	}, 20);
	return { looks, stop: () => clearInterval(timer) };
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Least-squares slope of a kind of memory over items answered, in bytes per item. */
function slope(looks: readonly Look[], kind: 'live' | 'resident'): number {
	const meanX = mean(looks.map(({ answered }) => answered));
	const meanY = mean(looks.map((look) => look[kind]));
	const covariance = mean(looks.map((look) => (look.answered - meanX) * (look[kind] - meanY)));
	return covariance / mean(looks.map(({ answered }) => (answered - meanX) ** 2));
}

const emailOf = (index: number) => `applicant-${index}@example.test`;

/** 10,000 applicants whose pictures are in one file: each of them is loaded again. */
async function applicants(lab: Lab): Promise<INodeExecutionData[]> {
	const data = await lab.picture('formats/small.jpg');
	return Array.from({ length: ITEMS }, (_, index) => ({
		json: { email: emailOf(index) },
		binary: { data },
	}));
}

describe(`${ITEMS} items in one execution`, () => {
	let lab: Lab;
	let argos: Awaited<ReturnType<typeof startArgos>>;
	let rows: INodeExecutionData[];
	let looks: Look[];

	beforeAll(async () => {
		argos = await startArgos();
		lab = await openLab('filesystem');
		lab.pointAt(argos.baseUrl);
		const items = await applicants(lab);
		const memory = watchMemory(argos.posts);
		const run = await lab.runWorkflow(items);
		memory.stop();
		({ looks } = memory);
		rows = outputOf(run, 'ARGOS Identity');
	}, FIVE_MINUTES);

	afterAll(async () => {
		await lab.close();
		await argos.close();
	});

	it('are posted once each, and none is lost', () => {
		expect(argos.posts.answered).toBe(ITEMS);
		expect(rows).toHaveLength(ITEMS);
		expect(new Set(rows.map(({ json }) => json['submissionId'])).size).toBe(ITEMS);
	});

	it('come out in their order, paired with what came in', () => {
		expect(rows.map(({ json }) => json['email'])).toEqual(
			Array.from({ length: ITEMS }, (_, index) => emailOf(index)),
		);
		expect(rows.map(({ pairedItem }) => pairedItem)).toEqual(
			Array.from({ length: ITEMS }, (_, item) => ({ item })),
		);
	});

	it('leave nothing in memory but their rows', () => {
		const lastHalf = looks.filter(({ answered }) => answered > ITEMS / 2);
		const rowBytes = JSON.stringify(rows).length / ITEMS;
		const live = slope(lastHalf, 'live');
		const resident = slope(lastHalf, 'resident');

		process.stdout.write(
			[
				`Soak, memory per item over the last half of ${ITEMS}: ${(live / KB).toFixed(1)} KB live,`,
				`${(resident / KB).toFixed(1)} KB resident; a row is ${(rowBytes / KB).toFixed(1)} KB of JSON.\n`,
			].join(' '),
		);
		expect(lastHalf.length).toBeGreaterThanOrEqual(5);
		// A picture held would add 7.4 KB.
		expect(live).toBeLessThan(6 * KB);
		// Resident memory comes and goes with garbage collection; this is 100 MB over the last half.
		expect(resident).toBeLessThan(20 * KB);
	});
});
