import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAULTS } from '../faults';
import { CANARIES, formsOf } from './canaries';

describe('nothing leaks, whatever goes wrong', () => {
	let stored: Record<string, string>;
	let printed: string;

	beforeAll(() => {
		const folder = mkdtempSync(join(tmpdir(), 'leaks-'));
		const file = join(folder, 'stored.json');
		const { stdout, stderr } = spawnSync(
			process.execPath,
			[require.resolve('tsx/cli'), join(__dirname, 'leakRun.ts'), file],
			{ encoding: 'utf8', env: { ...process.env, ENGINE_LOG_LEVEL: 'debug' } },
		);
		printed = stdout + stderr;
		stored = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
		rmSync(folder, { recursive: true });
	}, 180_000);

	it('looked at every fault and at a talkative log', () => {
		expect(Object.keys(stored)).toHaveLength(2 * FAULTS.length + 1);
		expect(printed).toContain('Running node "ARGOS Identity"');
		expect(Object.values(stored).join()).toContain('noAnswer');
	});

	it.each(Object.entries(CANARIES))('the %s is in no stored execution', (_name, canary) => {
		const leaking = Object.entries(stored)
			.filter(([, text]) => formsOf(canary).some((form) => text.includes(form)))
			.map(([name]) => name);

		expect(leaking).toEqual([]);
	});

	it.each(Object.entries(CANARIES))('the %s is in no line of the log', (_name, canary) => {
		const lines = printed
			.split('\n')
			.filter((line) => formsOf(canary).some((form) => line.includes(form)));

		expect(lines).toEqual([]);
	});
});
