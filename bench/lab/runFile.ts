import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load, type Machine } from './machine';

const MINUTE_MS = 60_000;

/** A run of measurements, as its file has it. */
interface MeasuredRun {
	machine: Machine;
}

/** Where the last full run of a benchmark is kept, which docs/performance.md shows. */
export const keptFile = (name: string): string => join(__dirname, '..', 'results', `${name}.json`);

/** What such a file holds. Each benchmark reads its own only, so it may take the form on trust. */
export const savedRun = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

export function save(run: MeasuredRun, file: string): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, `${JSON.stringify(run, null, '\t')}\n`);
}

/**
 * Saves a run after each measurement, so that one that is interrupted is not lost, and notes how long it has
 * taken and how busy the machine was.
 */
export function saveProgress(run: MeasuredRun, startedAt: number, file: string): void {
	run.machine.loadHighest = Math.max(run.machine.loadHighest, load());
	run.machine.minutes = (Date.now() - startedAt) / MINUTE_MS;
	save(run, file);
}

/** Starts the clock of a run that may have taken some minutes before. */
export const startOf = (run: MeasuredRun): number => Date.now() - run.machine.minutes * MINUTE_MS;

export const say = (line: string): void => {
	process.stdout.write(`${line}\n`);
};
