import './environment';
import type {
	GenericValue,
	IBinaryData,
	INode,
	INodeExecutionData,
	INodeParameters,
	IRun,
} from 'n8n-workflow';
import { ArgosIdentityApi } from '../../credentials/ArgosIdentityApi.credentials.ts';
// The extensions keep tsx from taking the .json beside them.
import { ArgosIdentity } from '../../nodes/ArgosIdentity/ArgosIdentity.node.ts';
import { ArgosIdentityTrigger } from '../../nodes/ArgosIdentity/ArgosIdentityTrigger.node.ts';
import {
	EMULATOR_KEY,
	EMULATOR_PROJECT,
	startEmulator,
	type Emulator,
	type EmulatorOptions,
} from '../emulator';
import { specimen, type SpecimenName } from '../specimens';
import type { BinaryMode } from './binaryStore';
import { startEngine, type Engine, type NodeRequest, type NodeResult } from './engine';
import { ARGOS_TRIGGER } from '../triggerParameters';
import { ARGOS_IDENTITY, SUBMIT_ID } from '../submitIdParameters';
import { node, to } from './workflowParts';

/** Parameters of a plain verification link. */
export const CREATE_LINK: INodeParameters = {
	resource: 'verificationLink',
	operation: 'create',
	language: '',
	oneTimeToken: false,
	customOptions: {},
	additionalFields: {},
	options: {},
};

type CredentialChanges = Partial<Record<'projectId' | 'formUrl', string>>;

/** The ARGOS Identity node in n8n's engine, with an emulator for it to talk to. */
export interface Lab {
	engine: Engine;
	emulator: Emulator;
	/** An item with a picture under `data`, for an applicant whose e-mail names a scenario. */
	applicant(email: string, picture?: SpecimenName): Promise<INodeExecutionData>;
	picture(name: SpecimenName): Promise<IBinaryData>;
	/** Runs the node alone; `parameters` are laid over SUBMIT_ID. */
	submit(
		items: INodeExecutionData[],
		parameters?: Record<string, GenericValue>,
		request?: Partial<NodeRequest>,
	): Promise<NodeResult>;
	/** Runs start → node → (outputs) in n8n's WorkflowExecute. */
	runWorkflow(
		items: INodeExecutionData[],
		parameters?: Record<string, GenericValue>,
		settings?: Partial<INode>,
		signal?: AbortSignal,
	): Promise<IRun>;
	/** Points the credential elsewhere, for servers that go wrong. */
	pointAt(baseUrl: string): void;
	/** Gives the credential another key. */
	useKey(apiKey: string): void;
	/** Changes the credential where verification links come from. */
	useForm(changes: CredentialChanges): void;
	close(): Promise<void>;
}

export async function openLab(
	binaryMode: BinaryMode = 'default',
	emulatorOptions: EmulatorOptions = {},
): Promise<Lab> {
	const emulator = await startEmulator(emulatorOptions);
	const credential = (baseUrl: string, apiKey = EMULATOR_KEY, changes: CredentialChanges = {}) => ({
		argosIdentityApi: {
			apiKey,
			baseUrl,
			projectId: EMULATOR_PROJECT,
			formUrl: emulator.formUrl,
			...changes,
		},
	});
	const engine = await startEngine({
		nodeTypes: {
			[ARGOS_IDENTITY]: new ArgosIdentity(),
			[ARGOS_TRIGGER]: new ArgosIdentityTrigger(),
		},
		credentialTypes: { argosIdentityApi: new ArgosIdentityApi() },
		credentials: credential(emulator.baseUrl),
		binaryMode,
	});
	const picture = async (name: SpecimenName) =>
		await engine.storeBinary(specimen(name), {
			fileName: name.replace(/^.*\//, ''),
			mimeType: 'application/octet-stream',
		});
	let executions = 0;

	return {
		engine,
		emulator,
		picture,
		async applicant(email, name = 'passport-anna.jpg') {
			return { json: { email }, binary: { data: await picture(name) } };
		},
		async submit(items, parameters = {}, request = {}) {
			return await engine.runNode({
				type: ARGOS_IDENTITY,
				parameters: { ...SUBMIT_ID, ...parameters },
				items,
				...request,
			});
		},
		async runWorkflow(items, parameters = {}, settings = {}, signal) {
			executions += 1;
			return await engine.runWorkflow({
				nodes: [
					node('Start', 'test.start'),
					node('ARGOS Identity', ARGOS_IDENTITY, { ...SUBMIT_ID, ...parameters }, settings),
					node('Rows', 'test.passThrough'),
					node('Refused', 'test.passThrough'),
				],
				connections: {
					Start: { main: [[to('ARGOS Identity')]] },
					'ARGOS Identity': { main: [[to('Rows')], [to('Refused')]] },
				},
				start: { node: 'Start', items },
				executionId: String(executions),
				...(signal && { signal }),
			});
		},
		pointAt(baseUrl) {
			engine.setCredentials(credential(baseUrl));
		},
		useKey(apiKey) {
			engine.setCredentials(credential(emulator.baseUrl, apiKey));
		},
		useForm(changes) {
			engine.setCredentials(credential(emulator.baseUrl, EMULATOR_KEY, changes));
		},
		async close() {
			await engine.close();
			await emulator.close();
		},
	};
}

/** What a node of a run put out at one of its outputs, as JSON. */
export function outputOf(run: IRun, node: string, output = 0): INodeExecutionData[] {
	return run.data.resultData.runData[node]?.at(-1)?.data?.main?.[output] ?? [];
}
