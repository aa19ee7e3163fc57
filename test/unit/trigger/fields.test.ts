import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { withInnerFields } from '../../../nodes/ArgosIdentity/actions/fields/displayNames';
import { outputFields } from '../../../nodes/ArgosIdentity/actions/fields/output';
import { ArgosIdentityTrigger } from '../../../nodes/ArgosIdentity/ArgosIdentityTrigger.node';
import { PERSONAL_DATA_MODES, protectRow } from '../../../nodes/ArgosIdentity/model/row/privacy';
import { submissionRow } from '../../../nodes/ArgosIdentity/model/submission/row';
import { readStoredSubmission } from '../../../nodes/ArgosIdentity/model/submission/stored';
import { EVENT_CHOICES } from '../../../nodes/ArgosIdentity/model/webhook/events';
import { EVENT_COLUMNS, eventRow } from '../../../nodes/ArgosIdentity/model/webhook/row';
import { triggerFields } from '../../../nodes/ArgosIdentity/trigger/fields';
import { sample } from '../support/samples';

const NODES = join(__dirname, '../../../nodes/ArgosIdentity');
const { description } = new ArgosIdentityTrigger();

const valuesOf = (name: string) =>
	triggerFields
		.find((field) => field.name === name)
		?.options?.map((option) => ('value' in option ? String(option.value) : ''));

describe('The trigger’s panel', () => {
	it('has the names that saved workflows depend on', () => {
		expect(withInnerFields(triggerFields).map(({ name }) => name)).toEqual([
			...['addressNotice', 'events', 'verify', 'whenUnreachable', 'allowedIps', 'ignoreRepeats'],
			...['personalData', 'output'],
		]);
		expect(valuesOf('verify')).toEqual(['none', 'readBack']);
		expect(valuesOf('whenUnreachable')).toEqual(['emitUnverified', 'refuse']);
	});

	it('is safe where nobody changes anything', () => {
		const defaults = Object.fromEntries(triggerFields.map((field) => [field.name, field.default]));

		expect(defaults).toMatchObject({
			events: EVENT_CHOICES,
			verify: 'readBack',
			whenUnreachable: 'refuse',
			ignoreRepeats: true,
		});
	});

	it('offers every event, and Other last', () => {
		expect(valuesOf('events')?.sort()).toEqual([...EVENT_CHOICES].sort());
		expect(triggerFields.find(({ name }) => name === 'events')?.options?.at(-1)).toMatchObject({
			value: 'other',
		});
	});

	it('shares the parameters of what is put out with the node', () => {
		expect(triggerFields.slice(-outputFields.length)).toEqual(outputFields);
	});

	it('lets no expression decide whom to believe', () => {
		const own = triggerFields.filter(
			(field) => field.type !== 'notice' && !outputFields.includes(field),
		);

		expect(own.filter(({ noDataExpression }) => noDataExpression !== true)).toEqual([]);
	});

	it.each(['Production URL', 'Test URL', 'Project Settings &gt; Integration Info'])(
		'says where the address goes: %s',
		(words) => {
			expect(triggerFields[0]?.displayName).toContain(words);
		},
	);

	it('asks for no key where nobody is asked back', () => {
		expect(description.credentials).toMatchObject([
			{ name: 'argosIdentityApi', displayOptions: { show: { verify: ['readBack'] } } },
		]);
	});

	it('is found in the editor by a codex of its own', () => {
		const codex = JSON.parse(
			readFileSync(join(NODES, 'ArgosIdentityTrigger.node.json'), 'utf8'),
		) as { node: string };

		expect(codex.node).toBe(`n8n-nodes-argos-identity.${description.name}`);
	});
});

describe('The schema of the trigger’s output', () => {
	const schema = JSON.parse(readFileSync(join(NODES, '__schema__/v1.0.0.json'), 'utf8')) as {
		properties: Record<string, unknown>;
	};

	it('has the columns of its row in their order', () => {
		expect(Object.keys(schema.properties)).toEqual(EVENT_COLUMNS.map(({ name }) => name));
	});

	it.each(PERSONAL_DATA_MODES)('fits a row (%s)', (mode) => {
		const stored = readStoredSubmission(sample('get-submission-single') as Record<string, unknown>);
		const row = eventRow('approved', true, protectRow(submissionRow(stored, 0), mode));
		const validate = new Ajv({ strict: false, allowUnionTypes: true }).compile({
			...schema,
			required: Object.keys(schema.properties),
			additionalProperties: false,
		});

		validate(row);

		expect(validate.errors).toBeNull();
	});

	it('lies where n8n looks for it', () => {
		expect(readdirSync(join(NODES, '__schema__'))).toEqual(['v1.0.0', 'v1.0.0.json']);
	});
});
