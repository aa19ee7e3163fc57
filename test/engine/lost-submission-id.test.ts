import '../../sandbox/engine/environment';
import type { IExecuteFunctions, INodeExecutionData, INodeType, IRun } from 'n8n-workflow';
import { ArgosIdentityApi } from '../../credentials/ArgosIdentityApi.credentials.ts';
import { ArgosIdentity } from '../../nodes/ArgosIdentity/ArgosIdentity.node.ts'; // The extension keeps tsx from taking the .json beside it.
import { EMULATOR_KEY, startEmulator, type Emulator } from '../../sandbox/emulator';
import { startEngine, type Engine } from '../../sandbox/engine/engine';
import { outputOf } from '../../sandbox/engine/lab';
import { SUBMIT_ID } from '../../sandbox/submitIdParameters';
import { describeNode } from '../../sandbox/engine/nodeDescription';
import { specimen } from '../../sandbox/specimens';
import { node, to } from '../../sandbox/engine/workflowParts';

/** A form page that is filled in once: whatever came before it, its own fields and file go on, and nothing else. */
class FormPage implements INodeType {
	description = describeNode('formPage');

	answers: INodeExecutionData[] = [];

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [page.answers.splice(0).map((item) => ({ ...item, pairedItem: { item: 0 } }))];
	}
}

const page = new FormPage();

describe('a workflow that loses the submission ID between two tries', () => {
	let emulator: Emulator;
	let engine: Engine;
	let picture: INodeExecutionData['binary'];

	beforeAll(async () => {
		emulator = await startEmulator();
		engine = await startEngine({
			nodeTypes: { argos: new ArgosIdentity(), 'test.page': page },
			credentialTypes: { argosIdentityApi: new ArgosIdentityApi() },
			credentials: { argosIdentityApi: { apiKey: EMULATOR_KEY, baseUrl: emulator.baseUrl } },
			binaryMode: 'filesystem',
		});
		picture = {
			data: await engine.storeBinary(specimen('formats/small.jpg'), {
				fileName: 'id.jpg',
				mimeType: 'image/jpeg',
			}),
		};
	});
	beforeEach(() => emulator.reset());
	afterAll(async () => {
		await engine.close();
		await emulator.close();
	});

	const applicant = (email: string, more = {}): INodeExecutionData => ({
		json: { email, ...more },
		binary: { ...picture },
	});

	/** Form → node → another page where ARGOS asks for a new picture → the same node, or `second`, again. */
	const run = async (
		submissionId: string,
		{
			first = [applicant('cleo+glare-once@example.test')],
			then = first,
			second = 'ARGOS Identity',
		}: { first?: INodeExecutionData[]; then?: INodeExecutionData[]; second?: string } = {},
	): Promise<IRun> => {
		page.answers = [...then];
		const parameters = { ...SUBMIT_ID, submissionId };
		return await engine.runWorkflow({
			nodes: [
				node('Form', 'test.start'),
				node('ARGOS Identity', 'argos', parameters),
				node('Second Node', 'argos', parameters),
				node('Again?', 'test.route', { condition: "={{ $json.outcome === 'retry' }}" }),
				node('Page', 'test.page'),
			],
			connections: {
				Form: { main: [[to('ARGOS Identity')]] },
				'ARGOS Identity': { main: [[to('Again?')]] },
				'Again?': { main: [[to('Page')]] },
				Page: { main: [[to(second)]] },
			},
			start: { node: 'Form', items: first },
		});
	};

	const errorOf = (result: IRun) => {
		const error = result.data.resultData.error as
			{ message: string; description?: string } | undefined;
		return error && `${error.message}\n${error.description}`;
	};
	const [LOST, EMPTY] = ['={{ $json.submissionId }}', "={{ $json.submissionId ?? '' }}"];

	it.each([LOST, EMPTY])(
		'is stopped before a second submission is opened (%s)',
		async (expression) => {
			const result = await run(expression);

			const [submissionId] = emulator.submissions.keys();
			expect(emulator.submissions.size).toBe(1);
			expect(emulator.requests).toHaveLength(1);
			expect(errorOf(result)).toContain(
				`'Submission ID' gives nothing, though ARGOS has asked this applicant for another try of submission ${submissionId} in this execution [item 0]`,
			);
			expect(errorOf(result)).toMatch(/carry that submissionId over.*Nothing was sent\./);
		},
	);

	it('is stopped whatever the case of the address, and in another node too', async () => {
		await run(LOST, {
			then: [applicant('Cleo+GLARE-once@Example.test')],
			second: 'Second Node',
		});

		expect(emulator.requests).toHaveLength(1);
	});

	it('goes on with the submission where its expression carries the ID over', async () => {
		const result = await run(
			"={{ $('ARGOS Identity').isExecuted ? $('ARGOS Identity').first(0, 0).json.submissionId : '' }}",
		);

		expect(errorOf(result)).toBeUndefined();
		expect(emulator.submissions.size).toBe(1);
		expect(outputOf(result, 'ARGOS Identity')[0]?.json.outcome).toBe('success');
	});

	it('opens a second submission where the field was left empty by hand', async () => {
		await run('');

		expect(emulator.submissions.size).toBe(2);
	});

	it('is not stopped for another applicant', async () => {
		const result = await run(LOST, { then: [applicant('anna@example.test')] });

		expect(errorOf(result)).toBeUndefined();
		expect(emulator.submissions.size).toBe(2);
	});

	it('is not stopped in another execution', async () => {
		await run(LOST);
		await run(LOST);

		expect(emulator.submissions.size).toBe(2);
	});

	it('is not stopped for people who share an address in one batch', async () => {
		const family = 'family+glare-once@example.test';

		const result = await run(LOST, {
			first: [applicant(family), applicant(family)],
			then: [],
		});

		expect(errorOf(result)).toBeUndefined();
		expect(emulator.requests).toHaveLength(2);
	});

	it('is not stopped once the submission was answered otherwise', async () => {
		const email = 'cleo+glare-once@example.test';
		const request = { type: 'argos', executionId: 'passed' };
		const submit = async (runIndex: number, submissionId: string) =>
			await engine.runNode({
				...request,
				runIndex,
				parameters: { ...SUBMIT_ID, submissionId },
				items: [applicant(email)],
			});
		await submit(0, '');
		const [submissionId = ''] = emulator.submissions.keys();
		await submit(1, submissionId);

		await submit(2, LOST);

		expect(emulator.submissions.size).toBe(2);
	});
});
