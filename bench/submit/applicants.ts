import { closeSync, openSync, readSync } from 'node:fs';
import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';
import type { Engine } from '../../sandbox/engine/engine';
import type { BinaryMode } from '../../sandbox/engine/binaryStore';
import { PAIRS, PICTURE_BYTES, pictureFile, type Side } from '../lab/pictures';

type Pair = Record<Side, IBinaryData>;

/**
 * Stores pictures as a trigger or download node does. Their bytes pass through one buffer: what is
 * left of preparing them would hide the memory that sending them takes.
 */
function pictureStore(engine: Engine, folder: string) {
	const buffer = Buffer.allocUnsafeSlow(PICTURE_BYTES);
	return async (side: Side, number: number): Promise<IBinaryData> => {
		const file = openSync(pictureFile(folder, side, number), 'r');
		readSync(file, buffer);
		closeSync(file);
		return await engine.storeBinary(buffer, { fileName: `${side}.jpg`, mimeType: 'image/jpeg' });
	};
}

/**
 * Applicants with a front and a back picture. In files mode they share the stored files; in memory
 * mode each has texts of its own.
 */
export async function applicants(
	engine: Engine,
	folder: string,
	binaryMode: BinaryMode,
	count: number,
): Promise<INodeExecutionData[]> {
	const store = pictureStore(engine, folder);
	const different = binaryMode === 'filesystem' ? Math.min(PAIRS, count) : count;
	const pairs: Pair[] = [];
	for (let number = 0; number < different; number += 1) {
		pairs.push({
			front: await store('front', number % PAIRS),
			back: await store('back', number % PAIRS),
		});
	}
	return Array.from({ length: count }, (_, index) => ({
		json: { email: `applicant-${index}@example.test`, applicant: index },
		binary: { ...pairs[index % pairs.length] },
	}));
}
