import { ERROR_CODES, ERROR_TEXTS } from '../../../nodes/ArgosIdentity/model/errors/errorTexts';
import { nodeOf, readExample } from '../../../sandbox/start/examples';
import { evaluate } from './expressions';
import { travel } from './trip';

const workflow = readExample('link-by-email');
const ROW = { id: 7, name: 'Anna', email: 'anna@example.test', language: null };
const LINK = { link: 'https://form.example.test/?pid=project1', email: ROW.email };
const EARLIER = { 'Make the Table': { id: 'table' }, 'Whom to Invite': ROW };

const way = (failing?: string) =>
	travel(workflow, {
		from: 'ARGOS Identity',
		output: 0,
		json: LINK,
		earlier: EARLIER,
		...(failing !== undefined && { failing }),
	});

/** What a node writes into the table, and into which rows. */
function written(name: string, json: Record<string, unknown> = LINK) {
	const items: Record<string, unknown> = { ...EARLIER, 'ARGOS Identity': LINK };
	const $ = (node: string) => ({
		first: () => ({ json: items[node] }),
		item: { json: items[node] },
	});
	const { columns, filters } = nodeOf(workflow, name).parameters as {
		columns: { value: Record<string, unknown> };
		filters: { conditions: Array<{ keyName: string; keyValue: unknown }> };
	};
	const value = (text: unknown) => evaluate(text, { $, $json: json });
	return {
		rows: filters.conditions.map(({ keyName, keyValue }) => [keyName, value(keyValue)]),
		values: Object.fromEntries(
			Object.entries(columns.value).map(([column, text]) => [column, value(text)]),
		),
	};
}

describe('link-by-email', () => {
	it('takes only rows that have an address and no status yet', () => {
		expect(nodeOf(workflow, 'Whom to Invite').parameters).toMatchObject({
			operation: 'get',
			matchType: 'allConditions',
			filters: {
				conditions: [
					{ keyName: 'status', condition: 'isEmpty' },
					{ keyName: 'email', condition: 'isNotEmpty' },
				],
			},
		});
	});

	it('marks a row before its e-mail leaves, and as sent afterwards', () => {
		expect(way().visited).toEqual(['Note: Sending', 'Send Email', 'Note: Sent']);
	});

	it('writes to nobody whose row could not be marked', () => {
		const { visited, stopped } = way('Note: Sending');
		expect([visited, stopped]).toEqual([['Note: Sending'], true]);
	});

	it('says in the row that an e-mail was not sent, and never that it was', () => {
		expect(way('Send Email').visited).toEqual(['Note: Sending', 'Send Email', 'Note: Not Sent']);
	});

	it.each(ERROR_CODES)('writes to nobody after the error %s, and says why in the row', (code) => {
		const { message, sent } = ERROR_TEXTS[code];
		const json = { message, error: { code, sent } };
		const { visited } = travel(workflow, {
			from: 'ARGOS Identity',
			output: 1,
			json,
			earlier: EARLIER,
		});

		expect(visited).toEqual(['Note: No Link']);
		expect(written('Note: No Link', json).values).toEqual({ status: 'no link', problem: message });
	});

	it.each(['Note: Sending', 'Note: Sent', 'Note: Not Sent', 'Note: No Link'])(
		'changes the row that it is about, and no other: %s',
		(name) => {
			expect(written(name).rows).toEqual([['id', 7]]);
			expect(written(name).values.status).not.toBe('');
		},
	);

	it('sends the link to the address that was checked with it, as plain text', () => {
		const { parameters } = nodeOf(workflow, 'Send Email');
		const items: Record<string, unknown> = { ...EARLIER, 'ARGOS Identity': LINK };
		const scope = { $: (node: string) => ({ item: { json: items[node] } }) };

		expect(evaluate(parameters['toEmail'], scope)).toBe('anna@example.test');
		expect(evaluate(parameters['text'], scope)).toContain(`\n${LINK.link}\n`);
		expect(parameters).toMatchObject({
			emailFormat: 'text',
			options: { appendAttribution: false },
		});
	});
});
