import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { specimen } from '../../sandbox/specimens';

/** Size of every picture, in bytes. */
export const PICTURE_BYTES = 1024 * 1024;

/**
 * How many different pictures of each side there are; items take turns with them. Enough that they do
 * not all stay in the processor's cache, and few enough that preparing them takes no time.
 */
export const PAIRS = 32;

const SIDES = ['front', 'back'] as const;

export type Side = (typeof SIDES)[number];

const END_OF_IMAGE = 2;

/**
 * Bytes as compressed picture data has them: any values, FF always followed by 00. The same at every
 * run, and cheap to make (a xorshift generator).
 */
function compressedData(length: number): Buffer {
	const bytes = Buffer.alloc(length);
	let state = 0x9e3779b9;
	for (let position = 0; position < length; position += 1) {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		bytes[position] = bytes[position - 1] === 0xff ? 0 : state & 0xff;
	}
	bytes[length - 1] = 0;
	return bytes;
}

/** A JPEG of exactly PICTURE_BYTES from its first marker to its last, so that checks read all of it. */
export function picture(side: Side): Buffer {
	const original = specimen(`license-${side}.jpg`);
	const scanEnd = original.length - END_OF_IMAGE;
	return Buffer.concat([
		original.subarray(0, scanEnd),
		compressedData(PICTURE_BYTES - original.length),
		original.subarray(scanEnd),
	]);
}

export const pictureFile = (folder: string, side: Side, number: number) =>
	join(folder, `${side}-${number}.jpg`);

/**
 * Writes all pictures to a new folder. In the process that measures others, not in a measured one:
 * what is left of making pictures would hide what sending them takes.
 */
export function writePictures(): { folder: string; remove: () => void } {
	const folder = mkdtempSync(join(tmpdir(), 'argos-identity-bench-'));
	for (const side of SIDES) {
		const bytes = picture(side);
		for (let number = 0; number < PAIRS; number += 1) {
			bytes.write(number.toString(36).padStart(8, '0'), PICTURE_BYTES / 2, 'latin1');
			writeFileSync(pictureFile(folder, side, number), bytes);
		}
	}
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
