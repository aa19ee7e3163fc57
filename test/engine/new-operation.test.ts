import type { INodeExecutionData } from 'n8n-workflow';
import { ArgosIdentity } from '../../nodes/ArgosIdentity/ArgosIdentity.node';
import { OPERATIONS } from '../../nodes/ArgosIdentity/actions/operations';
import type { Operation } from '../../nodes/ArgosIdentity/actions/run/operation';
import { parameterValue } from '../../nodes/ArgosIdentity/actions/item/parameters';
import { requestArgos } from '../../nodes/ArgosIdentity/transport/argosRequest';
import { invalidInput } from '../../nodes/ArgosIdentity/model/errors/inputErrors';
import { columnsOf } from '../../nodes/ArgosIdentity/model/row/columns';
import { withBlocks } from '../../scripts/docs/blocks';
import { schemaFiles } from '../../scripts/generate-schema';
import { openLab, type Lab } from '../../sandbox/engine/lab';

/** An operation as somebody would add it: one file, of which this is the whole content. */
const count: Operation = {
	choice: {
		name: 'Count',
		value: 'count',
		description: 'Count the submissions of an applicant',
		action: 'Count submissions',
	},
	fields: [
		{
			displayName: 'Of Whom',
			name: 'ofWhom',
			type: 'string',
			required: true,
			default: '',
			description: 'The e-mail address of the applicant',
		},
	],
	columns: columnsOf(['submissionId']),
	effect: 'read',
	isTool: true,
	async execute(item) {
		const email = parameterValue(item, 'ofWhom');
		if (typeof email !== 'string' || email === '') {
			throw invalidInput('ofWhom', 'is empty', 'Fill it in.');
		}
		const { body } = await requestArgos(item.context, {
			method: 'GET',
			path: '/submission',
			query: { email },
			expects: 'json',
			effect: 'read',
			timeout: 5000,
			resend: true,
		});
		const { Items } = body as { Items: Array<{ submission_id: string }> };
		return Items.map(({ submission_id }) => ({ json: { submissionId: submission_id } }));
	},
};

// And the one line.
OPERATIONS['submission']?.push(count);

describe('an operation that is put into the table', () => {
	let lab: Lab;

	beforeAll(async () => {
		lab = await openLab();
	});
	beforeEach(() => lab.emulator.reset());
	afterAll(async () => {
		await lab.close();
	});

	const run = async (items: INodeExecutionData[], ofWhom: string) =>
		await lab.submit(items, { operation: 'count', ofWhom }, { onError: 'continueRegularOutput' });

	it('is offered in the panel, with its parameters', () => {
		const { properties } = new ArgosIdentity().description;
		const operation = properties.find(({ name }) => name === 'operation');
		const field = properties.find(({ name }) => name === 'ofWhom');

		expect(operation?.options).toContainEqual(count.choice);
		expect(field?.displayOptions?.show).toEqual({ resource: ['submission'], operation: ['count'] });
	});

	it('runs, with each of its items paired with the input', async () => {
		const items = [
			await lab.applicant('anna@example.test', 'formats/small.jpg'),
			await lab.applicant('anna@example.test', 'formats/small.jpg'),
			await lab.applicant('ben@example.test', 'formats/small.jpg'),
		];
		await lab.submit(items);

		const { output } = await run(items.slice(1), '={{ $json.email }}');

		expect(output[0]?.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 0 },
			{ item: 1 },
		]);
	});

	it('tells its errors in the words of its panel, and never of tries', async () => {
		const { output } = await run([{ json: {} }], '');

		expect(output[0]?.[0]?.json).toMatchObject({
			message: "'Of Whom' is empty [item 0]",
			error: { code: 'invalidInput', description: 'Fill it in. Nothing was sent.' },
		});
	});

	it('is documented: its parameters, its columns and its output schema', () => {
		const page = (name: string) =>
			withBlocks(`<!-- generated:${name} -->\n<!-- /generated:${name} -->`);

		expect(page('submission.count.parameters')).toContain('**Of Whom** | `ofWhom`');
		expect(page('submission.count.columns')).toContain('`submissionId`');
		expect([...schemaFiles().keys()].join()).toContain('submission/count.json');
	});
});
