import { readMaxConcurrency } from '../../../nodes/ArgosIdentity/actions/fields/options';
import { EMULATOR_KEY } from '../../../sandbox/emulator';
import { startEngine, type Engine } from '../../../sandbox/engine/engine';
import { ARGOS_IDENTITY } from '../../../sandbox/submitIdParameters';
import { MOST, type Assignment, type WayName } from '../task';
import { builtNode, HTTP_REQUEST, installedHttpRequest } from '../../lab/installedNodes';
import { argosIdentity } from './argosIdentity';
import { bareClient } from './bareClient';
import { httpRequest } from './httpRequest';
import { sentBy } from './sentBy';
import type { Way } from './way';

/** n8n's engine with everything loaded that any way needs, so that all start from the same memory. */
export async function openWays(
	assignment: Assignment,
): Promise<{ engine: Engine; way: (name: WayName) => Way }> {
	const { baseUrl, n8nFolder, binaryMode } = assignment;
	const ours = builtNode();
	const theirs = installedHttpRequest(n8nFolder);
	const engine = await startEngine({
		nodeTypes: { [ARGOS_IDENTITY]: ours.node, [HTTP_REQUEST]: theirs.node },
		credentialTypes: { argosIdentityApi: ours.credential, httpHeaderAuth: theirs.credential },
		credentials: {
			argosIdentityApi: { apiKey: EMULATOR_KEY, baseUrl },
			httpHeaderAuth: { name: 'x-api-key', value: EMULATOR_KEY },
		},
		binaryMode,
	});
	const viaHttpRequest = (batch?: { batchSize: number; batchInterval: number }) =>
		sentBy(engine, httpRequest(baseUrl, theirs.version, batch));
	const make: Record<WayName, () => Way> = {
		nothing: () => sentBy(engine, null),
		node: () => sentBy(engine, argosIdentity()),
		node50: () => sentBy(engine, argosIdentity(MOST)),
		httpRequest: () => viaHttpRequest(),
		httpRequest10: () => viaHttpRequest({ batchSize: 10, batchInterval: 0 }),
		httpRequest50: () => viaHttpRequest({ batchSize: 50, batchInterval: 100 }),
		bare: () => bareClient(baseUrl, readMaxConcurrency({})),
		bare50: () => bareClient(baseUrl, MOST),
	};
	return { engine, way: (name) => make[name]() };
}
