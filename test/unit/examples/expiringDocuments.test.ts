import { ERROR_CODES, ERROR_TEXTS } from '../../../nodes/ArgosIdentity/model/errors/errorTexts';
import { nodeOf, readExample } from '../../../sandbox/start/examples';
import { evaluate } from './expressions';
import { EARLIER } from './places';
import { travel } from './trip';

type Json = Record<string, unknown>;

const workflow = readExample('expiring-documents');
const ROW = { id: 7, userid: 'user-7', email: 'anna@example.test', status: null };
const LINK = { link: 'https://form.example.test/?pid=project1&userid=user-7', email: null };
const ITEMS: Record<string, Json> = {
	...EARLIER,
	'Who to Ask': { listedOn: '2026-02-01' },
	'Whom to Write To': ROW,
	'Make a Link': LINK,
};

/** The way of a line of the list on which these things stand. */
const wayOfLine = (changes: Json = {}) =>
	travel(workflow, {
		from: 'Whom to Write To',
		output: 0,
		json: { ...ROW, ...changes },
		earlier: EARLIER,
	}).visited;

/** The way of a line for which there is a link. */
const wayOfLink = (failing?: string) =>
	travel(workflow, {
		from: 'Make a Link',
		output: 0,
		json: LINK,
		earlier: ITEMS,
		...(failing !== undefined && { failing }),
	});

const valueOf = (text: unknown, json: Json = ROW) => {
	const $ = (name: string) => ({
		first: () => ({ json: ITEMS[name] }),
		item: { json: ITEMS[name] },
	});
	return evaluate(text, { $, $json: json });
};

/** The columns that a node of n8n's tables looks for, and what it looks for in each. */
const lookedFor = (name: string) => {
	const { filters } = nodeOf(workflow, name).parameters as {
		filters: { conditions: Array<{ keyName: string; keyValue?: unknown }> };
	};
	return filters.conditions.map(({ keyName, keyValue }) => [keyName, valueOf(keyValue)]);
};

const written = (name: string, json: Json = LINK) => {
	const { columns } = nodeOf(workflow, name).parameters as { columns: { value: Json } };
	return Object.fromEntries(
		Object.entries(columns.value).map(([column, text]) => [column, valueOf(text, json)]),
	);
};

describe('the list of IDs that run out', () => {
	it('has a line with what is needed to ask again, and no more', () => {
		const { items } = travel(workflow, {
			from: 'ARGOS Identity',
			output: 0,
			json: {
				submissionId: 'found',
				outcome: 'approved',
				email: ROW.email,
				expireDate: '2026-02-20',
				fullName: 'Anna',
			},
			earlier: EARLIER,
		});

		// No status, so that a line keeps its own when it is listed again.
		expect(items['Add or Update']).toEqual({
			submissionId: 'found',
			userid: null,
			email: ROW.email,
			expireDate: '2026-02-20',
			listedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
		});
	});
});

describe('the e-mail to whose ID runs out', () => {
	it('goes only to lines of this list that have no status yet, each taken once', () => {
		const whom = nodeOf(workflow, 'Whom to Write To');

		expect(whom['executeOnce']).toBe(true);
		expect(whom.parameters).toMatchObject({
			operation: 'get',
			matchType: 'allConditions',
			filters: {
				conditions: [
					{ keyName: 'status', condition: 'isEmpty' },
					{ keyName: 'listedOn', condition: 'eq' },
				],
			},
			returnAll: true,
		});
		expect(lookedFor('Whom to Write To')[1]).toEqual(['listedOn', '2026-02-01']);
	});

	it('leaves after the line was marked, which then says that it was sent', () => {
		expect(wayOfLine()).toEqual([
			'Can Be Asked?',
			'Make a Link',
			'Note: Sending',
			'Send Email',
			'Note: Sent',
		]);
	});

	it('does not leave where the line could not be marked', () => {
		const { visited, stopped } = wayOfLink('Note: Sending');
		expect([visited, stopped]).toEqual([['Note: Sending'], true]);
	});

	it('is noted as not sent where it was not taken, and never as sent', () => {
		expect(wayOfLink('Send Email').visited).toEqual([
			'Note: Sending',
			'Send Email',
			'Note: Not Sent',
		]);
	});

	it.each([
		['no address', { email: null }],
		['two addresses', { email: 'anna@example.test, ben@example.test' }],
		['a name before the address', { email: 'Anna <anna@example.test>' }],
		['a second line', { email: 'anna@example.test\nBcc: ben@example.test' }],
		['no User ID', { userid: null }],
		['an empty User ID', { userid: ' ' }],
	])('does not go to a line with %s, which says so', (_, changes) => {
		expect(wayOfLine(changes)).toEqual(['Can Be Asked?', 'Note: Cannot Be Asked']);
	});

	it.each(ERROR_CODES)('does not leave after the error %s, and the line says why', (code) => {
		const { message, sent } = ERROR_TEXTS[code];
		const json = { message, error: { code, sent } };
		const { visited } = travel(workflow, {
			from: 'Make a Link',
			output: 1,
			json,
			earlier: ITEMS,
		});

		expect(visited).toEqual(['Note: No Link']);
		expect(written('Note: No Link', json)).toEqual({ status: 'no link', problem: message });
	});

	it.each([
		['Note: Sending', 'sending'],
		['Note: Sent', 'sent'],
		['Note: Not Sent', 'not sent'],
		['Note: No Link', 'no link'],
		['Note: Cannot Be Asked', 'not asked'],
	])('is noted in the line that it is about, and in no other: %s', (name, status) => {
		expect(lookedFor(name)).toEqual([['id', 7]]);
		expect(written(name)).toMatchObject({ status });
	});

	it('has a link that names the User ID and not the address', () => {
		const { additionalFields } = nodeOf(workflow, 'Make a Link').parameters as {
			additionalFields: Json;
		};

		expect(Object.keys(additionalFields)).toEqual(['userid']);
		expect(valueOf(additionalFields['userid'])).toBe('user-7');
	});

	it('goes to the address of the line, as plain text with the link', () => {
		const { parameters } = nodeOf(workflow, 'Send Email');

		expect(valueOf(parameters['toEmail'])).toBe(ROW.email);
		expect(valueOf(parameters['text'])).toContain(`\n${LINK.link}\n`);
		expect(parameters).toMatchObject({
			emailFormat: 'text',
			options: { appendAttribution: false },
		});
	});
});
