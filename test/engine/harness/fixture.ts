import { startEngine, type Engine } from '../../../sandbox/engine/engine';
import type { BinaryMode } from '../../../sandbox/engine/binaryStore';
import { keyCredential, UploadNode, uploadType } from './uploadNode';

/** An engine with the upload node and its credential; the same for every test of the harness. */
export async function startUploadEngine(
	binaryMode: BinaryMode = 'default',
	upload = new UploadNode(),
): Promise<{ engine: Engine; upload: UploadNode }> {
	const engine = await startEngine({
		nodeTypes: { [uploadType]: upload },
		credentialTypes: { keyApi: keyCredential },
		credentials: { keyApi: { apiKey: 'key-of-the-test' } },
		binaryMode,
	});
	return { engine, upload };
}
