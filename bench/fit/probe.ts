/** One fresh process's figures: `probe.ts VARIANT FILE` prints them as JSON. */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { residentBytes, resetPeak } from '../lab/processMemory';
import { VARIANTS } from './variants';

const MIB = 1024 * 1024;

/** Milliseconds and MB. `warm…` is a second picture in the same process. */
export interface Figures {
	wall: number;
	cpu: number;
	block: number;
	memory: number;
	warmWall: number;
	warmBlock: number;
	written: number;
}

/** Of this process, in MB (Linux). */
const memory = (which: 'VmHWM' | 'VmRSS') => residentBytes(process.pid, which) / MIB;

async function measureOnce(variant: string, file: string): Promise<Figures> {
	const work = VARIANTS[variant];
	if (!work) throw new Error(variant);
	const bytes = readFileSync(file);
	const elsewhere = { cpu: 0, memory: 0 };
	await sleep(200);
	resetPeak(process.pid);
	const before = memory('VmRSS');
	const run = async () => {
		const delay = monitorEventLoopDelay({ resolution: 1 });
		delay.enable();
		await sleep(20);
		delay.reset();
		const [start, cpu] = [performance.now(), process.cpuUsage()];
		const written = (await work(bytes, elsewhere)).length;
		const [wall, used] = [performance.now() - start, process.cpuUsage(cpu)];
		await sleep(20);
		delay.disable();
		return { wall, cpu: (used.user + used.system) / 1000, block: delay.max / 1e6, written };
	};
	const first = await run();
	const grown = memory('VmHWM') - before + elsewhere.memory;
	const cpu = first.cpu + elsewhere.cpu;
	const warm = await run();
	return { ...first, cpu, memory: grown, warmWall: warm.wall, warmBlock: warm.block };
}

const [variant, file] = process.argv.slice(2);
if (variant !== undefined && file !== undefined) {
	void measureOnce(variant, file).then((figures) => process.stdout.write(JSON.stringify(figures)));
}
