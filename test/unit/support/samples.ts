import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../samples');

/** Every sample body, by file name without `.json`. */
export const sampleNames: readonly string[] = readdirSync(FOLDER).map((file) =>
	file.replace(/\.json$/, ''),
);

/** One body as ARGOS or its gateway sends it. */
export function sample(name: string): unknown {
	return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as unknown;
}
