import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { batchRate, boundsOf, narrowest } from '../../../bench/capacity/arithmetic';
import {
	CALLS,
	CALLS_A_DAY,
	MOST_CALLS,
	pollingCalls,
	USUAL_CALLS,
} from '../../../bench/capacity/calls';
import { costsOfRun, type Costs } from '../../../bench/capacity/medians';
import { needOf } from '../../../bench/capacity/need';
import { TEAMS } from '../../../bench/capacity/needTable';
import { capacityBlocks } from '../../../bench/capacity/page';
import { costsOf, pointOf, type Run } from '../../../bench/capacity/results';
import { LOADS, type Measurement, POINTS, QUICK, SITES } from '../../../bench/capacity/task';
import { withBlocks } from '../../../bench/page/blocks';

const ROOT = join(__dirname, '../../..');
const PAGES = ['operations.md', 'performance.md'] as const;
const committed = (): Run =>
	JSON.parse(readFileSync(join(ROOT, 'bench/results/capacity.json'), 'utf8')) as Run;

/** An applicant who takes a second of a worker and a tenth of the main process; a verdict nearly nothing. */
const NOTHING = { main: 0, worker: 0, services: 0 };
const COSTS: Costs = {
	one: { photos: { ...NOTHING, main: 1 }, images: NOTHING, verdict: NOTHING },
	queue: { photos: { main: 0.1, worker: 1, services: 0.1 }, images: NOTHING, verdict: NOTHING },
};

describe('what a team needs', () => {
	it('is one n8n where its rush hour leaves that half idle', () => {
		const need = needOf(18_000, COSTS);

		expect(need).toMatchObject({ rushHour: 1800, rate: 0.5, coresBusy: 0.5 });
		expect(need).toMatchObject({ isOne: true, workers: 0, webhookProcesses: 0 });
	});

	it('is a queue beyond that, with workers that are half busy', () => {
		const need = needOf(72_000, COSTS);

		expect(need.rate).toBe(2);
		expect(need).toMatchObject({ isOne: false, workers: 4, webhookProcesses: 0 });
		expect(need.coresBusy).toBeCloseTo(2.4);
	});

	it('has as many workers as executions wait at a time, where that is more than their work takes', () => {
		const waiting = {
			...COSTS,
			queue: { ...COSTS.queue, photos: { main: 0, worker: 0.1, services: 0 } },
		};

		// 10 a second that take 6.1 seconds each, 10 of them in a worker; their work alone takes two.
		expect(needOf(360_000, waiting).workers).toBe(7);
	});

	it('has processes of their own for webhooks where the main process would be more than half busy', () => {
		expect(needOf(180_000, COSTS).webhookProcesses).toBe(0);
		expect(needOf(190_000, COSTS).webhookProcesses).toBe(2);
	});

	it('tells into how many batches a rush hour has to go, and how many of each at a time', () => {
		// 7 seconds each, 2 a second: 14 at a time.
		expect(needOf(72_000, COSTS)).toMatchObject({ batches: 4, maxConcurrency: 4 });
	});

	it('counts the calls of a day against those that ARGOS allows', () => {
		const { callsADay, shareOfDay } = needOf(100_000, COSTS);

		expect(callsADay).toEqual({ usual: 300_000, most: 1_600_000 });
		expect(shareOfDay.usual).toBe(0.6);
		expect(shareOfDay.most * CALLS_A_DAY).toBe(callsADay.most);
	});
});

describe('calls to ARGOS', () => {
	it('are for an applicant the sums of what they are for', () => {
		const sumOf = (key: 'usual' | 'most') => CALLS.reduce((sum, call) => sum + call[key], 0);

		expect([USUAL_CALLS, MOST_CALLS]).toEqual([sumOf('usual'), sumOf('most')]);
	});

	it('are for an hourly look at the last days one for every 50 applicants', () => {
		expect(pollingCalls(1000, 30)).toBe(14_400);
		expect(pollingCalls(1, 1)).toBe(24);
	});

	it.each([1_000, 10_000, 100_000])(
		'of such a look at %d applicants a day are what the page says',
		(applicants) => {
			const page = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');

			expect(page).toContain(pollingCalls(applicants, 30).toLocaleString('en-US'));
		},
	);
});

describe('how many applicants a second are carried', () => {
	const one = { seconds: 2.5, worker: 0.1, main: 0.05, all: 0.2 };

	it.each([
		[{ workers: 1, concurrency: 10, cores: 8 }, ['executions'], 4],
		[{ workers: 1, concurrency: 50, cores: 8 }, ['workers'], 10],
		[{ workers: 4, concurrency: 50, cores: 8 }, ['main'], 20],
		[{ workers: 8, concurrency: 10, cores: 2 }, ['cores'], 10],
		[{ workers: 3, concurrency: 10, cores: 2 }, ['cores', 'executions'], 10],
	] as const)('%j: what is felt is %j', (given, felt, rate) => {
		expect(narrowest(boundsOf(given, one))).toEqual({ felt, rate });
	});

	it('is in a batch Max Concurrency over the seconds of each, or what one worker can work', () => {
		expect(batchRate(20, one)).toBe(8);
		expect(batchRate(50, one)).toBe(10);
	});
});

const measurement = (applicants: number, ms: number): Measurement => ({
	applicants,
	wallMs: 1000,
	cpuMs: { main: ms, worker: ms, services: ms },
	aroundMs: ms,
	peakBytes: { main: 1e9, worker: 5e8 },
});

describe('the pages', () => {
	it('tell only what the committed run measured (else run npm run bench -- capacity --render)', () => {
		const blocks = capacityBlocks(committed());

		for (const page of PAGES) {
			const text = readFileSync(join(ROOT, 'docs', page), 'utf8');
			expect(withBlocks(text, blocks[page])).toBe(text);
		}
	});

	it('say of the committed run that the default Max Concurrency is enough', () => {
		const needs = TEAMS.map((applicants) => needOf(applicants, costsOfRun(committed())));

		expect(needs.filter(({ maxConcurrency }) => maxConcurrency > 20)).toEqual([]);
	});

	it('are reckoned from medians of each applicant', () => {
		const run: Run = { ...committed(), sizes: QUICK, costs: [], points: [], batches: [] };
		for (const site of SITES) {
			for (const load of LOADS) {
				costsOf(run, site, load).push(measurement(2, 1), measurement(2, 200), measurement(2, 9999));
			}
		}
		pointOf(run, POINTS[0]).push(measurement(10, 100));

		const { capacityFigures } = capacityBlocks(run)['operations.md'];

		expect(capacityFigures).toContain('| One n8n | 0.30 | 0.30 | 0.30 |');
	});
});
