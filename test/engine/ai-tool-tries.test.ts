import '../../sandbox/engine/environment';
import {
	NodeConnectionTypes,
	type IBinaryData,
	type IDataObject,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type EngineRequest,
	type EngineResponse,
} from 'n8n-workflow';
import { ArgosIdentityApi } from '../../credentials/ArgosIdentityApi.credentials.ts';
import { EMULATOR_KEY, startEmulator, type Emulator } from '../../sandbox/emulator';
import { startEngine, type Engine } from '../../sandbox/engine/engine';
import { outputOf } from '../../sandbox/engine/lab';
import { SUBMIT_ID } from '../../sandbox/submitIdParameters';
import { describeNode } from '../../sandbox/engine/nodeDescription';
import { specimen } from '../../sandbox/specimens';
import { ArgosIdentityTool } from './harness/argosIdentityTool';
import { node } from '../../sandbox/engine/workflowParts';

interface Call {
	email: string;
	submissionId?: string;
}

const agentDescription = () =>
	describeNode('agent', { inputs: [NodeConnectionTypes.Main, NodeConnectionTypes.AiTool] });

const callsOf = (context: IExecuteFunctions): Call[] =>
	context.getInputData()[0]?.json['calls'] as unknown as Call[];

/** What a model fills in: the ID that it has read in its first answer, where it is told to take that. */
const argumentsOf = (call: Call, answers: unknown[]): IDataObject => {
	const read = /"submissionId\\*":\\*"(\w+)/.exec(JSON.stringify(answers))?.[1];
	return { ...call, submissionId: call.submissionId === undefined ? '' : (read ?? '') };
};

/** An agent that calls the tool's own function, one call after the other. n8n itself tries again inside of it. */
class CallingAgent implements INodeType {
	description = agentDescription();

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const [tool] = (await this.getInputConnectionData(NodeConnectionTypes.AiTool, 0)) as Array<{
			invoke(args: IDataObject): Promise<string>;
		}>;
		const answers: unknown[] = [];
		for (const call of callsOf(this)) {
			answers.push(
				await tool?.invoke(argumentsOf(call, answers)).catch((error: unknown) => String(error)),
			);
		}
		return [[{ json: { answers } }]];
	}
}

/** The same, but all calls at once, as models ask for several tools in one answer. */
class ParallelAgent implements INodeType {
	description = agentDescription();

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const [tool] = (await this.getInputConnectionData(NodeConnectionTypes.AiTool, 0)) as Array<{
			invoke(args: IDataObject): Promise<string>;
		}>;
		const answers = await Promise.all(
			callsOf(this).map(
				async (call) =>
					await tool?.invoke(argumentsOf(call, [])).catch((error: unknown) => String(error)),
			),
		);
		return [[{ json: { answers } }]];
	}
}

/** An agent that asks the engine to run its tool, one call a round, as newer agents do. */
class RequestingAgent implements INodeType {
	description = agentDescription();

	async execute(
		this: IExecuteFunctions,
		response?: EngineResponse<{ answers: unknown[] }>,
	): Promise<INodeExecutionData[][] | EngineRequest<{ answers: unknown[] }>> {
		const answers: unknown[] = [
			...(response?.metadata.answers ?? []),
			...(response?.actionResponses ?? []).map(
				({ data }) => data.data?.[NodeConnectionTypes.AiTool]?.[0]?.[0]?.json,
			),
		];
		const call = callsOf(this)[answers.length];
		if (call === undefined) return [[{ json: { answers } }]];
		return {
			actions: [
				{
					actionType: 'ExecutionNodeAction',
					nodeName: 'Check ID',
					input: argumentsOf(call, answers),
					type: NodeConnectionTypes.AiTool,
					id: `call-${answers.length}`,
					metadata: { answers: [] },
				},
			],
			metadata: { answers },
		};
	}
}

const TWO_TRIES = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };

describe('the tries of an AI tool', () => {
	let emulator: Emulator;
	let engine: Engine;
	let picture: IBinaryData;

	beforeAll(async () => {
		emulator = await startEmulator();
		engine = await startEngine({
			nodeTypes: {
				'test.calling': new CallingAgent(),
				'test.parallel': new ParallelAgent(),
				'test.requesting': new RequestingAgent(),
				'argos.tool': new ArgosIdentityTool(),
			},
			credentialTypes: { argosIdentityApi: new ArgosIdentityApi() },
			credentials: { argosIdentityApi: { apiKey: EMULATOR_KEY, baseUrl: emulator.baseUrl } },
			binaryMode: 'filesystem',
		});
		picture = await engine.storeBinary(specimen('formats/small.jpg'), {
			fileName: 'id.jpg',
			mimeType: 'image/jpeg',
		});
	});
	beforeEach(() => emulator.reset());
	afterAll(async () => {
		await engine.close();
		await emulator.close();
	});

	/** Lets an agent make these calls in one execution, and gives what it read each time. */
	const answersTo = async (
		agent: string,
		calls: Call[],
		tool: Partial<INode> = {},
		parameters: INode['parameters'] = {},
	): Promise<unknown[]> => {
		const run = await engine.runWorkflow({
			nodes: [
				node('Form', 'test.start'),
				node('Agent', agent),
				node(
					'Check ID',
					'argos.tool',
					{
						...SUBMIT_ID,
						email: "={{ $fromAI('email', 'The e-mail address of the applicant') }}",
						submissionId: "={{ $fromAI('submissionId', 'Of the try before', 'string', '') }}",
						idImage: "={{ $('Form').item.binary.ID }}",
						...parameters,
					},
					tool,
				),
			],
			connections: {
				Form: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
				'Check ID': { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
			},
			start: {
				node: 'Form',
				items: [{ json: { calls }, binary: { ID: picture } }],
			},
		});
		if (run.data.resultData.error) throw new Error(run.data.resultData.error.message);
		return outputOf(run, 'Agent')[0]?.json['answers'] as unknown[];
	};

	const emails = () =>
		emulator.requests.map(({ parts }) => parts.find(({ name }) => name === 'email')?.value);

	const failing = { email: 'ben+gateway-500-once@example.test' };
	const anna = { email: 'anna@example.test' };
	const glary = { email: 'cleo+glare-once@example.test' };

	describe.each(['test.calling', 'test.requesting'])('called by %s', (agent) => {
		it('make no second post where ARGOS may have received the first', async () => {
			await answersTo(agent, [failing, anna], TWO_TRIES);

			expect(emails()).toEqual([failing.email, anna.email]);
		});

		it('make no second post though an expression gives something else each time', async () => {
			const cf1 = { additionalFields: { cf1: '={{ Math.random() }}' } };

			await answersTo(agent, [failing], TWO_TRIES, cf1);

			expect(emails()).toEqual([failing.email]);
		});

		it('are made where surely nothing was counted', async () => {
			const limited = { email: 'ben+gateway-429-once@example.test' };

			const [answer] = await answersTo(agent, [limited], TWO_TRIES);

			expect(emails()).toEqual([limited.email, limited.email]);
			expect(JSON.stringify(answer)).toContain('success');
		});

		it.each([{}, TWO_TRIES])(
			'do not add up when the agent calls again with the same: it reads the first answer (%j)',
			async (tool) => {
				const answers = await answersTo(agent, [anna, anna], tool);

				expect(emails()).toEqual([anna.email]);
				expect(answers).toHaveLength(2);
				expect(answers[1]).toEqual(answers[0]);
				expect(JSON.stringify(answers[1])).toContain('success');
			},
		);

		it('do not add up when the agent calls again after a 500', async () => {
			const answers = await answersTo(agent, [failing, failing]);

			expect(emails()).toEqual([failing.email]);
			expect(JSON.stringify(answers[1])).toContain('ARGOS could not process the request');
		});

		it('are two where the agent means two', async () => {
			await answersTo(agent, [anna, { email: 'ben@example.test' }], TWO_TRIES);

			expect(emails()).toEqual(['anna@example.test', 'ben@example.test']);
		});

		it('are two where the agent goes on with the submission of its first call', async () => {
			const answers = await answersTo(agent, [glary, { ...glary, submissionId: 'OF_THE_FIRST' }]);

			expect(JSON.stringify(answers[0])).toContain('retry');
			expect(JSON.stringify(answers[1])).toContain('success');
			expect(emulator.submissions.size).toBe(1);
		});

		it.each([
			['getImage', 'Get Image'],
			['submitSelfie', 'Submit Selfie (Step 2)'],
		])(
			'are none of an operation that no agent may run, though a saved workflow names it: %s',
			async (operation, name) => {
				const saved = { operation, submissionId: 'made-up' };

				const [answer] = await answersTo(agent, [anna], {}, saved);

				expect(JSON.stringify(answer)).toContain(`'${name}' cannot be used by an AI agent`);
				expect(emulator.requests).toEqual([]);
			},
		);

		it('of another execution are others', async () => {
			await answersTo(agent, [anna]);
			await answersTo(agent, [anna]);

			expect(emails()).toEqual([anna.email, anna.email]);
		});
	});

	it('make one post when the agent calls twice at once with the same', async () => {
		const answers = await answersTo('test.parallel', [anna, anna], TWO_TRIES);

		expect(emails()).toEqual([anna.email]);
		expect(answers[1]).toEqual(answers[0]);
	});
});
