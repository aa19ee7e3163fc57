import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';
import type { Engine } from '../../test/engine/support/engine';
import type { BinaryMode } from '../../test/engine/support/binaryStore';
import { specimen } from '../../test/specimens';

/** Size of every picture, in bytes. */
export const PICTURE_BYTES = 1024 * 1024;

/**
 * How many pairs of pictures there are in files; items take turns with them. Enough that they do not
 * all stay in the processor's cache, and few enough that preparing them takes no time.
 */
const PAIRS_IN_FILES = 32;

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
function grown(name: 'license-front.jpg' | 'license-back.jpg'): Buffer {
	const original = specimen(name);
	const scanEnd = original.length - END_OF_IMAGE;
	return Buffer.concat([
		original.subarray(0, scanEnd),
		compressedData(PICTURE_BYTES - original.length),
		original.subarray(scanEnd),
	]);
}

const SIDES = { front: grown('license-front.jpg'), back: grown('license-back.jpg') };

/** The picture of one side, unlike that of any other number. */
function picture(side: keyof typeof SIDES, number: number): Buffer {
	const bytes = Buffer.from(SIDES[side]);
	bytes.write(number.toString(36).padStart(8, '0'), PICTURE_BYTES / 2, 'latin1');
	return bytes;
}

type Pair = Record<keyof typeof SIDES, IBinaryData>;

async function storePair(engine: Engine, number: number): Promise<Pair> {
	const store = async (side: keyof typeof SIDES) =>
		await engine.storeBinary(picture(side, number), {
			fileName: `${side}.jpg`,
			mimeType: 'image/jpeg',
		});
	return { front: await store('front'), back: await store('back') };
}

/** Applicants with a front and a back picture, stored as a trigger or download node does. */
export async function applicants(
	engine: Engine,
	binaryMode: BinaryMode,
	count: number,
): Promise<INodeExecutionData[]> {
	const pairs: Pair[] = [];
	const different = binaryMode === 'filesystem' ? Math.min(PAIRS_IN_FILES, count) : count;
	for (let number = 0; number < different; number += 1) {
		pairs.push(await storePair(engine, number));
	}
	return Array.from({ length: count }, (_, index) => ({
		json: { email: `applicant-${index}@example.test`, applicant: index },
		binary: { ...pairs[index % pairs.length] },
	}));
}
