import { EXAMPLE_NAMES, readExample } from '../../../sandbox/start/examples';
import { EARLIER } from './places';
import { travel } from './trip';

const FORMULAS = [
	'=1+1',
	'+1',
	'-1',
	'@SUM(1)',
	'\t=1',
	'\r=1',
	'\n=1',
	'＝1',
	'＋1',
	'－1',
	'＠1',
];

const nodesOf = (type: string) =>
	EXAMPLE_NAMES.flatMap((name) =>
		readExample(name)
			.nodes.filter((node) => node.type === type)
			.map((node) => ({ name, node })),
	);

describe('a text that a spreadsheet would run', () => {
	it('stays a text in Google Sheets: each node that writes there writes raw cells', () => {
		const sheets = nodesOf('n8n-nodes-base.googleSheets');
		const options = sheets.map(({ node }) => node.parameters['options']);

		expect(sheets.length).toBeGreaterThan(0);
		expect(options).toEqual(sheets.map(() => expect.objectContaining({ cellFormat: 'RAW' })));
	});

	it('could reach a CSV file in no other example than batch-from-disk', () => {
		const files = nodesOf('n8n-nodes-base.convertToFile').map(({ name, node }) => [
			name,
			node.name,
		]);

		expect(files).toEqual([
			['batch-from-disk', 'Report'],
			['batch-from-disk', 'Errors'],
		]);
	});

	it.each(FORMULAS)('%j on an ID stays a text in the report', (fullName) => {
		const { items } = travel(readExample('batch-from-disk'), {
			from: 'ARGOS Identity',
			output: 0,
			json: { outcome: 'success', submissionId: 'a-b=c', attemptsLeft: 3, fullName },
			earlier: EARLIER,
		});

		expect(items['Report']).toMatchObject({
			nameOnId: `'${fullName}`,
			outcome: 'success',
			submissionId: 'a-b=c',
			attemptsLeft: 3,
			birthDate: null,
		});
	});

	it.each(FORMULAS)('%j in the list or in a message stays a text among the errors', (text) => {
		const { items } = travel(readExample('batch-from-disk'), {
			from: 'ARGOS Identity',
			output: 1,
			json: { message: text, error: { code: 'invalidInput', sent: 'no', submissionId: null } },
			earlier: { ...EARLIER, Applicants: { id: text, back: '' } },
		});

		expect(items['Errors']).toMatchObject({ id: `'${text}`, message: `'${text}` });
	});
});
