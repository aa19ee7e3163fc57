import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Check } from '../check';
import { filesIn, unpack } from '../subject';

const hashOf = async (file: string): Promise<string> =>
	createHash('sha256')
		.update(await readFile(file))
		.digest('hex');

export const reproducible: Check = {
	title: 'two builds give the same tarball, byte for byte',
	run: async ({ tarballs: [one, two], unpacked, files, temp }) => {
		const hash = await hashOf(one);
		if (hash === (await hashOf(two))) {
			return { status: 'ok', note: `sha256 ${hash}` };
		}
		const second = join(temp, 'unpacked-two');
		await unpack(two, second);
		const others = await filesIn(second);
		const faults = [...new Set([...files, ...others])].map(async (file) => {
			if (!files.includes(file) || !others.includes(file)) return `${file} is in one of them only.`;
			const isSame = (await hashOf(join(unpacked, file))) === (await hashOf(join(second, file)));
			return isSame ? '' : `${file} differs between two builds.`;
		});
		const differing = (await Promise.all(faults)).filter((fault) => fault !== '');
		const archive = 'The files are the same, the archives are not: look at modes and dates.';
		return { status: 'failed', faults: differing.length > 0 ? differing : [archive] };
	},
};
