import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

it.each([
	['on', true],
	['off', false],
])(
	'refuses a 500 MB file by its stored size, without loading it: Check Images %s',
	(_, check) => {
		const { stdout } = spawnSync(
			process.execPath,
			[require.resolve('tsx/cli'), join(__dirname, 'hugeFile.ts'), String(check)],
			{ encoding: 'utf8' },
		);

		const result = /^RESULT (.*)$/m.exec(stdout)?.[1] ?? '{}';
		const { grownBytes, json } = JSON.parse(result) as { grownBytes: number; json: unknown };
		expect(json).toMatchObject({
			message: expect.stringContaining('is larger than 2 MB'),
			error: { code: 'invalidImage', description: expect.stringContaining('Edit Image') },
		});
		expect(grownBytes).toBeLessThan(20 * 1024 * 1024);
	},
	60_000,
);
