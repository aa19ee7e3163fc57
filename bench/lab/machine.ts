import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

/** What the figures were taken on. */
export interface Machine {
	processor: string;
	cores: number;
	memoryBytes: number;
	system: string;
	/** Of the measured processes. */
	node: string;
	n8n: string;
	httpRequest: number;
	/** ISO date. */
	date: string;
	/** Average load of the last minute before the run, and the highest seen between its tasks. */
	loadBefore: number;
	loadHighest: number;
	minutes: number;
}

export const load = (): number => loadavg()[0] ?? 0;

export function thisMachine(facts: Pick<Machine, 'node' | 'n8n' | 'httpRequest'>): Machine {
	return {
		processor: cpus()[0]?.model.trim() ?? 'unknown',
		cores: availableParallelism(),
		memoryBytes: totalmem(),
		system: `${type()} ${release()}`,
		...facts,
		date: new Date().toISOString().slice(0, 10),
		loadBefore: load(),
		loadHighest: load(),
		minutes: 0,
	};
}
