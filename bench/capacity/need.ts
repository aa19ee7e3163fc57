import { CALLS_A_DAY, MOST_CALLS, USUAL_CALLS } from './calls';
import type { Costs } from './medians';
import { ANSWERS, USUAL_CONCURRENCY } from './task';

/** The share of a day's applicants that comes in its rush hour. */
export const RUSH_SHARE = 0.1;

/** How busy a process is planned to be in the rush hour, so that a busier minute in it has room. */
export const BUSY_SHARE = 0.5;

/** What is reckoned with for an answer of ARGOS's, in seconds. How long it takes is not documented. */
export const ASSUMED_ANSWER = 3;

const HOUR = 3600;

/** What a team needs. Processor figures are for phone photos of front and back. */
export interface Need {
	applicantsADay: number;
	rushHour: number;
	/** Applicants a second in the rush hour. */
	rate: number;
	callsADay: { usual: number; most: number };
	/** Of ARGOS's calls a day, 1 = all. */
	shareOfDay: { usual: number; most: number };
	callsASecond: { usual: number; most: number };
	/** Processor seconds a day, all processes. */
	processorSeconds: number;
	/** Cores that are busy in the rush hour. */
	coresBusy: number;
	/** Whether one n8n without workers is enough. */
	isOne: boolean;
	/** 0 where one is enough. */
	workers: number;
	/** Processes that answer webhooks, the main process not counted; 0 where that can do it. */
	webhookProcesses: number;
	/** As many batches at a time carry the rush hour, where applicants come in batches, */
	batches: number;
	/** with this Max Concurrency at least. */
	maxConcurrency: number;
	/** Of executions that run at a time in the rush hour. */
	executionsAtATime: number;
}

/** Of the parts of a cost. */
export const sum = (values: Readonly<Record<string, number>>) =>
	Object.values(values).reduce((a, b) => a + b, 0);

const processes = (load: number) => Math.ceil(load / BUSY_SHARE);

export function needOf(applicantsADay: number, { one, queue }: Costs): Need {
	const rushHour = applicantsADay * RUSH_SHARE;
	const rate = rushHour / HOUR;
	const inOne = sum(one.photos) + sum(one.verdict);
	const inQueue = sum(queue.photos) + sum(queue.verdict);
	const isOne = rate * inOne <= BUSY_SHARE;
	const cpu = isOne ? inOne : inQueue;
	const worker = queue.photos.worker + queue.verdict.worker;
	const main = queue.photos.main + queue.verdict.main;
	const seconds = ANSWERS * ASSUMED_ANSWER + (isOne ? inOne : worker);
	const executionsAtATime = rate * seconds;
	const answering = processes(rate * main);
	const batches = processes(rate * (isOne ? inOne : worker));
	return {
		applicantsADay,
		rushHour,
		rate,
		callsADay: { usual: applicantsADay * USUAL_CALLS, most: applicantsADay * MOST_CALLS },
		shareOfDay: {
			usual: (applicantsADay * USUAL_CALLS) / CALLS_A_DAY,
			most: (applicantsADay * MOST_CALLS) / CALLS_A_DAY,
		},
		callsASecond: { usual: rate * USUAL_CALLS, most: rate * MOST_CALLS },
		processorSeconds: applicantsADay * cpu,
		coresBusy: rate * cpu,
		isOne,
		workers: isOne
			? 0
			: Math.max(processes(rate * worker), Math.ceil(executionsAtATime / USUAL_CONCURRENCY)),
		webhookProcesses: isOne || answering <= 1 ? 0 : answering,
		batches,
		maxConcurrency: Math.ceil(executionsAtATime / batches),
		executionsAtATime,
	};
}
