import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANSWERS, FAULTS } from '../faults';
import { CANARIES, ROWS, type Canary } from './canaries';
import { tracesOf } from './disguises';

const names = Object.keys(CANARIES) as Canary[];

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
		expect(Object.keys(stored)).toHaveLength(
			2 * FAULTS.length + ANSWERS.length + Object.keys(ROWS).length,
		);
		expect(printed).toContain('Running node "ARGOS Identity"');
		expect(Object.values(stored).join()).toContain('noAnswer');
	});

	it.each(names)('the %s is in no execution of a fault', (canary) => {
		const leaking = Object.entries(stored).flatMap(([run, text]) =>
			run.startsWith('row: ')
				? []
				: tracesOf(CANARIES[canary], text).map((disguise) => `${run}: ${disguise}`),
		);

		expect(leaking).toEqual([]);
	});

	it.each(Object.entries(ROWS))(
		'an execution with a row holds what it is asked for and nothing else: %s',
		(row, { shows }) => {
			const held = names.filter(
				(canary) => tracesOf(CANARIES[canary], stored[`row: ${row}`] ?? '').length > 0,
			);

			expect(held.sort()).toEqual([...shows].sort());
		},
	);

	it.each(names)('the %s is not in the log', (canary) => {
		expect(tracesOf(CANARIES[canary], printed)).toEqual([]);
	});
});
