import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Takes one line for a person who waits. */
export type Progress = (line: string) => void;

/** Scripts off: some of n8n's packages want downloads that fail, and none of those is needed here. */
export const INSTALL = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];

export const writePackageJson = async (folder: string, content: object): Promise<void> =>
	await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, ...content }));
