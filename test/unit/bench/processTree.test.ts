import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { resetTreePeak, treePeakBytes } from '../../../bench/lab/processMemory';
import { processTimeMs, treeOf, treeTimeMs } from '../../../bench/lab/processTime';

/** A shell that has started another process, and how to end both. */
async function aShellWithAChild() {
	const shell = spawn('sh', ['-c', 'sleep 60 & echo $!; wait'], { detached: true });
	const [said] = (await once(shell.stdout, 'data')) as [Buffer];
	const pid = shell.pid ?? 0;
	return { pid, child: Number(said.toString()), end: () => process.kill(-pid) };
}

describe('a process that is measured', () => {
	it('is counted with what it has started, and with what that has started', async () => {
		const { pid, child, end } = await aShellWithAChild();

		const [own, above] = [treeOf(pid), treeOf(process.pid)];
		end();

		expect(own).toEqual([pid, child]);
		expect(above).toEqual(expect.arrayContaining([process.pid, pid, child]));
	});

	it('has had the processor time of what it started and what has ended since', () => {
		const before = treeTimeMs(process.pid) - processTimeMs(process.pid);

		spawnSync(process.execPath, ['-e', 'while (process.cpuUsage().user < 200_000);']);

		const after = treeTimeMs(process.pid) - processTimeMs(process.pid);
		expect(after - before).toBeGreaterThanOrEqual(190);
	});

	it('has the memory of all of them, from the last reset on', async () => {
		const { pid, child, end } = await aShellWithAChild();

		resetTreePeak(pid);
		const [all, one] = [treePeakBytes(pid), treePeakBytes(child)];
		end();

		expect(one).toBeGreaterThan(100_000);
		expect(all).toBeGreaterThan(one);
	});
});
