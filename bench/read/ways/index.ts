import { readMaxConcurrency } from '../../../nodes/ArgosIdentity/actions/fields/options';
import { EMULATOR_KEY } from '../../../sandbox/emulator';
import { startEngine, type Engine } from '../../../sandbox/engine/engine';
import { ARGOS_IDENTITY } from '../../../sandbox/submitIdParameters';
import { inWorkflow } from '../../lab/inWorkflow';
import {
	builtNode,
	HTTP_REQUEST,
	installedHttpRequest,
	installedSplitOut,
	SPLIT_OUT,
} from '../../lab/installedNodes';
import type { Assignment, WayName } from '../task';
import { argosIdentity } from './argosIdentity';
import { bareClient } from './bareClient';
import { listPages, splitOut } from './httpRequest';
import type { Way } from './way';

/** n8n's engine with everything loaded that any way needs, so that all start from the same memory. */
export async function openWay(assignment: Assignment): Promise<{ engine: Engine; read: Way }> {
	const { baseUrl, n8nFolder, binaryMode, reading, way } = assignment;
	const ours = builtNode();
	const theirs = installedHttpRequest(n8nFolder);
	const engine = await startEngine({
		nodeTypes: {
			[ARGOS_IDENTITY]: ours.node,
			[HTTP_REQUEST]: theirs.node,
			[SPLIT_OUT]: installedSplitOut(n8nFolder),
		},
		credentialTypes: { argosIdentityApi: ours.credential, httpHeaderAuth: theirs.credential },
		credentials: {
			argosIdentityApi: { apiKey: EMULATOR_KEY, baseUrl },
			httpHeaderAuth: { name: 'x-api-key', value: EMULATOR_KEY },
		},
		binaryMode,
	});
	const pages = listPages(baseUrl, theirs.version);
	const make: Record<WayName, () => Way> = {
		node: () => inWorkflow(engine, [argosIdentity(reading)]),
		httpRequest: () => inWorkflow(engine, [pages]),
		httpRequestSplit: () => inWorkflow(engine, [pages, splitOut]),
		bare: () => bareClient(assignment, readMaxConcurrency({})),
	};
	return { engine, read: make[way]() };
}
