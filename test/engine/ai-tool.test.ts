import '../../sandbox/engine/environment';
import {
	NodeConnectionTypes,
	NodeHelpers,
	type IBinaryData,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { ArgosIdentityApi } from '../../credentials/ArgosIdentityApi.credentials.ts';
import {
	EMULATOR_KEY,
	EMULATOR_PROJECT,
	startEmulator,
	type Emulator,
} from '../../sandbox/emulator';
import { specimen } from '../../sandbox/specimens';
import { CREATE_LINK, outputOf } from '../../sandbox/engine/lab';
import { startEngine, type Engine } from '../../sandbox/engine/engine';
import { describeNode } from '../../sandbox/engine/nodeDescription';
import { SUBMIT_ID } from '../../sandbox/submitIdParameters';
import { ArgosIdentityTool } from './harness/argosIdentityTool';
import { node } from '../../sandbox/engine/workflowParts';

interface Tool {
	name: string;
	description: string;
	schema: { shape: Record<string, unknown> };
	invoke(args: IDataObject): Promise<string>;
}

/** Does what an agent does with its tools, but calls the one it has with the arguments of its item. */
class Agent implements INodeType {
	description = describeNode('agent', {
		inputs: [NodeConnectionTypes.Main, NodeConnectionTypes.AiTool],
	});

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const [tool] = (await this.getInputConnectionData(NodeConnectionTypes.AiTool, 0)) as Tool[];
		if (!tool) throw new Error('No tool is connected');
		const seen = {
			name: tool.name,
			description: tool.description,
			arguments: Object.keys(tool.schema.shape),
		};
		try {
			const answer = await tool.invoke(this.getInputData()[0]?.json ?? {});
			return [[{ json: { ...seen, answer } }]];
		} catch (error) {
			return [[{ json: { ...seen, error: String(error) } }]];
		}
	}
}

describe('an AI agent with the node as its tool', () => {
	let emulator: Emulator;
	let engine: Engine;
	let picture: IBinaryData;

	beforeAll(async () => {
		emulator = await startEmulator();
		engine = await startEngine({
			nodeTypes: { 'test.agent': new Agent(), 'argos.tool': new ArgosIdentityTool() },
			credentialTypes: { argosIdentityApi: new ArgosIdentityApi() },
			credentials: {
				argosIdentityApi: {
					apiKey: EMULATOR_KEY,
					baseUrl: emulator.baseUrl,
					projectId: EMULATOR_PROJECT,
					formUrl: emulator.formUrl,
				},
			},
			binaryMode: 'filesystem',
		});
		picture = await engine.storeBinary(specimen('passport-anna.jpg'), {
			fileName: 'id.jpg',
			mimeType: 'image/jpeg',
		});
	});
	beforeEach(() => emulator.reset());
	afterAll(async () => {
		await engine.close();
		await emulator.close();
	});

	/** One call of the tool with these arguments, in a run whose first item holds a picture. */
	const call = async (args: IDataObject, parameters: INodeParameters): Promise<IDataObject> => {
		const run = await engine.runWorkflow({
			nodes: [
				node('Form', 'test.start'),
				node('Agent', 'test.agent'),
				node('Check ID', 'argos.tool', {
					...SUBMIT_ID,
					issuingCountry: "={{ $fromAI('country', 'The country that issued the ID') }}",
					email: "={{ $fromAI('email', 'The e-mail address of the applicant') }}",
					personalData: 'masked',
					...parameters,
				}),
			],
			connections: {
				Form: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
				'Check ID': { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
			},
			start: { node: 'Form', items: [{ json: args, binary: { ID: picture } }] },
		});
		return outputOf(run, 'Agent')[0]?.json ?? { nothing: run.data.resultData.error?.message };
	};
	const ARGUMENTS = { country: 'South Korea', email: 'anna@example.test' };
	const FROM_FORM = "={{ $('Form').item.binary.ID }}";

	it('sees its name, what it is for and what it may fill in', async () => {
		expect(await call(ARGUMENTS, { idImage: FROM_FORM })).toMatchObject({
			name: 'Check_ID',
			description: expect.stringMatching(/ARGOS Identity/),
			arguments: ['country', 'email'],
		});
	});

	it('gets the row, when the picture comes from the workflow', async () => {
		const { answer } = await call(ARGUMENTS, { idImage: FROM_FORM });

		expect(JSON.parse(String(answer))).toEqual([
			expect.objectContaining({
				outcome: 'success',
				issuingCountry: 'KOR',
				fullName: expect.stringMatching(/\*\*\*/),
			}),
		]);
		expect(emulator.requests).toHaveLength(1);
	});

	it('cannot hand over a picture: without one from the workflow it reads why, and nothing is sent', async () => {
		const { error } = await call(ARGUMENTS, { idImage: 'ID' });

		expect(error).toContain(
			"'Front Image Field' names a binary field that this item does not have",
		);
		expect(emulator.requests).toEqual([]);
	});

	describe('that reads submissions', () => {
		const READ = { output: 'row', issuingCountry: 'KOR', email: '' };

		it('gets one by its ID, masked as the node says', async () => {
			emulator.seed(1, () => ({ submissionId: 'known', email: 'anna@example.test' }));

			const { answer } = await call(
				{ id: 'known' },
				{ ...READ, operation: 'get', submissionId: "={{ $fromAI('id', 'The submission') }}" },
			);

			expect(JSON.parse(String(answer))).toMatchObject([
				{ outcome: 'approved', submissionId: 'known', email: 'a***@example.test' },
			]);
		});

		it('gets those of an applicant', async () => {
			emulator.seed(3, (index) => ({
				email: index === 1 ? 'anna@example.test' : 'b@example.test',
			}));

			const { answer } = await call(
				{ of: 'anna@example.test' },
				{
					...READ,
					operation: 'getAll',
					returnAll: true,
					filters: { email: "={{ $fromAI('of', 'Whose submissions') }}" },
				},
			);

			expect(JSON.parse(String(answer))).toMatchObject([{ email: 'a***@example.test' }]);
		});

		it('gets no image, also where somebody wrote the workflow by hand', async () => {
			emulator.seed(1, () => ({
				submissionId: 'known',
				images: { idImage: specimen('passport-anna.jpg') },
			}));

			const { error } = await call(
				{ id: 'known' },
				{ ...READ, operation: 'getImage', submissionId: "={{ $fromAI('id', 'The submission') }}" },
			);

			expect(error).toContain("'Get Image' cannot be used by an AI agent, so nothing was sent");
			expect(emulator.requests).toEqual([]);
		});

		it.each([
			['review', "'Review'"],
			['update', "'Update'"],
			['delete', "'Delete'"],
			['submitSelfie', "'Submit Selfie (Step 2)'"],
		])(
			'runs nothing that it may not, also where somebody wrote the workflow by hand: %s',
			async (operation, name) => {
				emulator.seed(1, () => ({ submissionId: 'known', status: 'pending' }));

				const { error } = await call(
					{ id: 'known' },
					{
						...READ,
						operation,
						submissionId: "={{ $fromAI('id', 'The submission') }}",
						admin: 'admin@example.test',
						decision: 'approved',
						corrections: {},
						updateFields: { kycStatus: 'approved' },
						what: 'everything',
						parts: [],
						dataFields: [],
						faceImage: FROM_FORM,
						fullName: 'Anna Specimen',
						birthDate: '1991-05-17',
					},
				);

				expect(error).toContain(`${name} cannot be used by an AI agent, so nothing was sent`);
				expect(emulator.requests).toEqual([]);
			},
		);

		it('is offered only what it may run', () => {
			const offered = (name: string) => {
				const { properties } = new ArgosIdentityTool().description;
				const list = properties.find((property) => property.name === 'operation');
				const parameters = { resource: 'submission' };
				return list?.options?.flatMap((option) =>
					'value' in option &&
					NodeHelpers.displayParameter(parameters, option, null, { name } as INodeTypeDescription)
						? [option.value]
						: [],
				);
			};

			expect(offered('argosIdentityTool')).toEqual(['get', 'getAll', 'submitId']);
			expect(offered('argosIdentity')).toContain('getImage');
		});
	});

	it('reads what was wrong with an argument, and nothing is sent', async () => {
		const { error } = await call({ ...ARGUMENTS, country: 'Atlantis' }, { idImage: FROM_FORM });

		expect(error).toContain('\'Issuing Country\' is "Atlantis", which is no country');
		expect(emulator.requests).toEqual([]);
	});

	it('gets a verification link, for which it needs no image', async () => {
		const { answer } = await call(ARGUMENTS, {
			...CREATE_LINK,
			additionalFields: { email: "={{ $fromAI('email', 'The e-mail address') }}" },
		});

		expect(JSON.parse(String(answer))).toEqual([
			expect.objectContaining({
				link: `${emulator.formUrl}/?pid=emulator-project&email=anna%40example.test`,
			}),
		]);
	});
});
