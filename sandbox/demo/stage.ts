import '../engine/environment';
import { createRequire } from 'node:module';
import { ArgosIdentityApi } from '../../credentials/ArgosIdentityApi.credentials';
import { EMULATOR_KEY, startEmulator, type Emulator } from '../emulator';
import { startEngine } from '../engine/engine';
import { TakePicture, TakeSelfie, watch } from './demoNodes';
import type { ApplicantKey } from './applicants';
import { readTry, type Step, type Story, type Try } from './story';
import { ARGOS_IDENTITY } from '../submitIdParameters';
import {
	applications,
	CONNECTIONS,
	NODES,
	TAKE_PICTURE,
	TAKE_SELFIE,
	WATCH,
	WATCH_SELFIE,
} from './workflow';

// By require with the whole name: tsx takes `ArgosIdentity.node` for the codex, ArgosIdentity.node.json.
const { ArgosIdentity } = createRequire(__filename)(
	'../../nodes/ArgosIdentity/ArgosIdentity.node.ts',
) as typeof import('../../nodes/ArgosIdentity/ArgosIdentity.node');

export interface Performance {
	story: Story;
	emulator: Pick<Emulator, 'requests' | 'submissions' | 'baseUrl'>;
}

/**
 * Runs the workflow once in n8n's engine, with a stand-in for ARGOS that reads the pictures; `tell`
 * hears of every try.
 */
export async function perform(
	tell: (key: ApplicantKey, attempt: number, result: Try) => void,
): Promise<Performance> {
	const story: Story = { theo: [], anna: [], maria: [], ben: [], mira: [] };
	const watched = (step: Step) =>
		watch((json) => {
			const { key, result } = readTry(step, json);
			story[key].push(result);
			tell(key, story[key].filter((each) => each.step === step).length, result);
		});
	const emulator = await startEmulator({ read: true });
	const engine = await startEngine({
		nodeTypes: {
			[ARGOS_IDENTITY]: new ArgosIdentity(),
			[TAKE_PICTURE]: new TakePicture(),
			[TAKE_SELFIE]: new TakeSelfie(),
			[WATCH]: watched('ID'),
			[WATCH_SELFIE]: watched('selfie'),
		},
		credentialTypes: { argosIdentityApi: new ArgosIdentityApi() },
		credentials: { argosIdentityApi: { apiKey: EMULATOR_KEY, baseUrl: emulator.baseUrl } },
		binaryMode: 'filesystem',
	});
	try {
		const run = await engine.runWorkflow({
			nodes: NODES,
			connections: CONNECTIONS,
			start: { node: 'Start', items: applications() },
		});
		const { error } = run.data.resultData;
		if (error) throw new Error(`The workflow stopped: ${error.message}`);
		return { story, emulator };
	} finally {
		await engine.close();
		await emulator.close();
	}
}
