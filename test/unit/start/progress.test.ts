import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { countPackages } from '../../../sandbox/n8n/countPackages';
import { howFar } from '../../../sandbox/start/install';

describe('what a first npm start says while n8n is installed', () => {
	it('moves with the packages', () => {
		expect([0, 1, 1200, 2366, 2600].map((packages) => howFar(packages, 2366))).toEqual([
			'npm looks up what n8n needs',
			'1 of about 2366 packages',
			'1200 of about 2366 packages',
			'all packages are there, the rest goes on',
			'all packages are there, the rest goes on',
		]);
	});

	it('counts packages with and without a scope, and those inside others, once npm has filled them', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'argos-count-'));
		try {
			for (const path of ['a', 'a/lib', '@s/b', '@s/c/node_modules/d', '.bin', '.cache/e']) {
				await mkdir(join(folder, 'node_modules', path), { recursive: true });
			}
			for (const path of ['a', '@s/b', '@s/c/node_modules/d']) {
				await writeFile(join(folder, 'node_modules', path, 'package.json'), '{}');
			}

			expect(await countPackages(folder)).toBe(3);
			expect(await countPackages(join(folder, 'not-there'))).toBe(0);
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	});
});
