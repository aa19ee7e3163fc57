import './support/environment';
import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { ArgosIdentityApi } from '../../credentials/ArgosIdentityApi.credentials';
import { ArgosIdentity } from '../../nodes/ArgosIdentity/ArgosIdentity.node';
import { EMULATOR_KEY, startEmulator, type Emulator } from '../emulator';
import { specimen } from '../specimens';
import { outputOf, SUBMIT_ID } from './lab';
import { startEngine, type Engine } from './support/engine';

/** The node as n8n offers it to agents: it turns a node with `usableAsTool` into one with a tool output. */
class ArgosIdentityTool extends ArgosIdentity {
	constructor() {
		super();
		this.description = { ...this.description, inputs: [], outputs: [NodeConnectionTypes.AiTool] };
	}
}

/** What is used here of the LangChain tool that n8n makes. */
interface Tool {
	name: string;
	invoke(args: object): Promise<unknown>;
}

/**
 * Stands in for an AI Agent: calls its one tool with the arguments in the item, as a model would
 * choose them, and reads an error as an answer.
 */
class Agent implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Agent',
		name: 'agent',
		group: ['transform'],
		version: 1,
		description: '',
		defaults: { name: 'Agent' },
		inputs: ['main', { type: NodeConnectionTypes.AiTool, required: true }],
		outputs: ['main'],
		properties: [],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const [tool] = (await this.getInputConnectionData(NodeConnectionTypes.AiTool, 0)) as Tool[];
		const answer = await tool
			?.invoke(this.getInputData()[0]?.json ?? {})
			.catch((error: unknown) => (error as Error).message);
		return [[{ json: { tool: tool?.name ?? '', answer: String(answer) } }]];
	}
}

describe('as a tool of an AI agent', () => {
	let engine: Engine;
	let emulator: Emulator;

	beforeAll(async () => {
		emulator = await startEmulator();
		engine = await startEngine({
			nodeTypes: { 'test.agent': new Agent(), 'test.argosTool': new ArgosIdentityTool() },
			credentialTypes: { argosIdentityApi: new ArgosIdentityApi() },
			credentials: { argosIdentityApi: { apiKey: EMULATOR_KEY, baseUrl: emulator.baseUrl } },
			binaryMode: 'default',
		});
	});
	beforeEach(() => emulator.reset());
	afterAll(async () => {
		await engine.close();
		await emulator.close();
	});

	const node = (name: string, type: string, parameters: INodeParameters): INode => ({
		id: name,
		name,
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters,
	});

	/** What the tool answers to an agent that was started with this item. */
	const ask = async (item: INodeExecutionData, parameters: INodeParameters) => {
		const run = await engine.runWorkflow({
			nodes: [
				node('Start', 'test.start', {}),
				node('Agent', 'test.agent', {}),
				node('Check_ID', 'test.argosTool', {
					...SUBMIT_ID,
					toolDescription: 'Checks the ID of the applicant',
					email: '={{ $fromAI("email", "the address of the applicant", "string") }}',
					...parameters,
				}),
			],
			connections: {
				Start: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
				Check_ID: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
			},
			start: { node: 'Start', items: [item] },
			executionId: 'agent',
		});
		expect(run.data.resultData.error).toBeUndefined();
		return String(outputOf(run, 'Agent')[0]?.json.answer);
	};

	it('gives the row when its picture comes from a node before the agent', async () => {
		const data = await engine.storeBinary(specimen('passport-anna.jpg'));

		const answer = await ask(
			{ json: { email: 'anna@example.test' }, binary: { data } },
			{ idImage: "={{ $('Start').item.binary.data }}", personalData: 'masked' },
		);

		expect(JSON.parse(answer)).toEqual([
			expect.objectContaining({ outcome: 'success', email: 'a***@example.test' }),
		]);
		expect(emulator.requests).toHaveLength(1);
	});

	it('says clearly that a picture is missing, since an agent cannot hand one over', async () => {
		const answer = await ask({ json: { email: 'anna@example.test' } }, { idImage: 'data' });

		expect(answer).toContain(
			"'Front Image Field' names a binary field that this item does not have",
		);
		expect(emulator.requests).toHaveLength(0);
	});
});
