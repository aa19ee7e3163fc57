import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

import { NodeHelpers, type INode } from 'n8n-workflow';

import { ArgosIdentity } from '../../../nodes/ArgosIdentity/ArgosIdentity.node.ts'; // The extension keeps tsx from taking the .json beside it.
import { ArgosIdentityTrigger } from '../../../nodes/ArgosIdentity/ArgosIdentityTrigger.node.ts';
import { toAlpha3 } from '../../../nodes/ArgosIdentity/model/values/country/country';
import { toIdType } from '../../../nodes/ArgosIdentity/model/step1/idType';
import {
	ALL_EXAMPLE_NAMES,
	EXAMPLE_NAMES,
	examplePath,
	hasForm,
	nodeOf,
	readExample,
} from '../../../sandbox/start/examples';
import { ARGOS_IDENTITY } from '../../../sandbox/submitIdParameters';
import { ARGOS_TRIGGER } from '../../../sandbox/triggerParameters';
import { propertiesOf, unknownParameters } from './argosParameters';
import { codeIn, nodesNamedIn, textsIn } from './expressions';

const FOLDER = dirname(examplePath('form-to-table'));
const DESCRIPTIONS = new Map([
	[ARGOS_IDENTITY, new ArgosIdentity().description],
	[ARGOS_TRIGGER, new ArgosIdentityTrigger().description],
]);

it('the folder holds the known examples, and its README names each', () => {
	const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
	const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');

	expect(files.sort()).toEqual(ALL_EXAMPLE_NAMES.map((name) => `${name}.json`).sort());
	for (const file of files) expect(readme).toContain(`[${file}](${file})`);
});

describe.each(ALL_EXAMPLE_NAMES)('the example %s', (name) => {
	const workflow = readExample(name);
	const names = workflow.nodes.map((node) => node.name);
	const code = workflow.nodes.flatMap(({ parameters }) => textsIn(parameters).flatMap(codeIn));

	it('names each node once and gives it an id of its own', () => {
		expect(new Set(names).size).toBe(names.length);
		expect(new Set(workflow.nodes.map(({ id }) => id)).size).toBe(names.length);
	});

	it('connects nodes that exist, and leaves out none but the sticky notes', () => {
		const targets = Object.values(workflow.connections).flatMap(({ main }) =>
			main.flatMap((links) => links.map(({ node }) => node)),
		);
		const connected = new Set([...Object.keys(workflow.connections), ...targets]);
		const notes = workflow.nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote');

		expect([...connected, ...notes.map((note) => note.name)].sort()).toEqual([...names].sort());
	});

	it('says in a sticky note how to start', () => {
		const { content } = nodeOf(workflow, 'Start here').parameters as { content: string };

		expect(content).toMatch(/choose your credential/i);
	});

	it('needs no code and carries no id of a credential', () => {
		const credentials = workflow.nodes.flatMap((node) =>
			Object.values((node['credentials'] ?? {}) as Record<string, { id: unknown }>),
		);

		expect(workflow.nodes.map(({ type }) => type)).not.toContain('n8n-nodes-base.code');
		expect(credentials.length).toBeGreaterThan(0);
		expect(credentials.filter(({ id }) => id !== null)).toEqual([]);
	});

	it('has expressions that parse and ask for nodes that exist', () => {
		expect(code.length).toBeGreaterThan(0);
		// Compiled only; the names of n8n's own ($json, $now) are looked up when it runs.
		for (const text of code) expect(() => new Script(`(${text})`)).not.toThrow();
		expect(code.flatMap(nodesNamedIn).filter((node) => !names.includes(node))).toEqual([]);
	});

	it('sets only what the nodes of ARGOS have, and all that they require', () => {
		const found = workflow.nodes.flatMap((node) => {
			const description = DESCRIPTIONS.get(node.type);
			return description ? [{ node, description }] : [];
		});

		expect(found.length).toBeGreaterThan(0);
		for (const { node, description } of found) {
			const { version, properties } = description;
			const shown = propertiesOf(node.parameters, properties);
			expect(node.typeVersion).toBe(version);
			expect(unknownParameters(node.parameters, shown)).toEqual([]);
			expect(
				NodeHelpers.getNodeParametersIssues(properties, node as unknown as INode, description),
			).toBeNull();
		}
	});
});

describe.each(EXAMPLE_NAMES.filter((name) => hasForm(readExample(name))))(
	'the form of %s',
	(name) => {
		const { formFields } = nodeOf(readExample(name), 'ID Form').parameters as {
			formFields: {
				values: Array<{
					fieldName: string;
					multipleFiles?: boolean;
					acceptFileTypes?: string;
					fieldOptions?: { values: Array<{ option: string }> };
				}>;
			};
		};
		const field = (fieldName: string) =>
			formFields.values.find((element) => element.fieldName === fieldName);
		const optionsOf = (fieldName: string) =>
			(field(fieldName)?.fieldOptions?.values ?? []).map(({ option }) => option);

		it('offers countries and kinds of ID that the node takes', () => {
			const countries = optionsOf('country');
			const kinds = optionsOf('idType');

			expect(countries.length).toBeGreaterThan(20);
			expect(countries.filter((country) => toAlpha3(country) === null)).toEqual([]);
			expect(kinds.length).toBeGreaterThan(2);
			expect(kinds.filter((kind) => toIdType(kind) === null)).toEqual([]);
		});

		it.each(['front', 'back'])('takes one JPG or PNG as the %s', (side) => {
			expect(field(side)).toMatchObject({
				multipleFiles: false,
				acceptFileTypes: '.jpg, .jpeg, .png',
			});
		});
	},
);
