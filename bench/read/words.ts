import { thousands } from '../page/figures';
import type { Where } from './results';
import type { Reading } from './task';

const READING_WORDS: Readonly<Record<Reading, (count: string) => string>> = {
	getAll: (count) => `Get Many of ${count} submissions`,
	get: (count) => `${count} × Get`,
	getImage: (count) => `${count} × Get Image`,
};

/** Only pictures are stored, so only there the mode of binary data matters. */
const MODE_WORDS = { filesystem: ', files', default: ', memory' } as const;

export function placeWords({ reading, count, latencyMs, binaryMode }: Where): string {
	const mode = reading === 'getImage' ? MODE_WORDS[binaryMode] : '';
	return `${READING_WORDS[reading](thousands(count))}, answers after ${latencyMs} ms${mode}`;
}
