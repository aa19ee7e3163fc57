import type { Page } from 'playwright-core';

import { signIn } from '../../../sandbox/start/editor';
import {
	ALL_EXAMPLE_NAMES,
	EXAMPLE_NAMES,
	formPathOf,
	hasForm,
	nodeOf,
	readExample,
} from '../../../sandbox/start/examples';
import type { WorkflowDefinition, WorkflowNode } from '../../../sandbox/n8n/workflow';
import { NEWEST } from '../../../sandbox/n8n/versions';
import { nodeDescriptions, parameterIssues, type Descriptions } from './support/nodeDescriptions';
import { useBrowser } from './support/useBrowser';
import { useExampleWorld } from './support/useExample';

jest.setTimeout(90_000);

/** Made up: nothing here is ever sent. n8n only has to find a credential of the name. */
const ACCOUNTS = [
	{
		name: 'Google Sheets account',
		type: 'googleSheetsOAuth2Api',
		data: { clientId: 'made-up', clientSecret: 'made-up' },
	},
	{ name: 'HubSpot account', type: 'hubspotAppToken', data: { appToken: 'made-up' } },
	{
		name: 'SMTP account',
		type: 'smtp',
		data: { user: 'made-up', password: 'made-up', host: 'mail.invalid', port: 465 },
	},
	{
		name: 'Postgres account',
		type: 'postgres',
		data: { host: 'database.invalid', database: 'made-up', user: 'made-up', password: 'made-up' },
	},
	{ name: 'Slack account', type: 'slackApi', data: { accessToken: 'made-up' } },
];

/** What the README of the examples says about other places for the contacts. */
const CONTACTS_ELSEWHERE = [
	{
		from: 'hubspot-upsert',
		node: 'Save Contact',
		changes: {
			email: '={{ $json.email }}',
			additionalFields: {
				customPropertiesUi: {
					customPropertiesValues: [
						{ property: 'argos_outcome', value: '={{ $json.decision }}' },
						{ property: 'argos_submission_id', value: '={{ $json.submission_id }}' },
					],
				},
			},
		},
	},
	{
		from: 'google-sheets',
		node: 'Add Row',
		changes: {
			operation: 'appendOrUpdate',
			columns: {
				mappingMode: 'autoMapInputData',
				value: {},
				matchingColumns: ['contact'],
				schema: [],
			},
		},
	},
] as const;

/** The workflow up to what it writes. The contacts' node keeps its name, and so its connections. */
function withoutPostgres(workflow: WorkflowDefinition): WorkflowDefinition {
	const gone =
		/^(Make the Table|Save Contact|Every Week|Where the File Goes|Read Contacts|.*Spreadsheet)$/;
	const kept = Object.entries(workflow.connections).filter(([name]) => !gone.test(name));
	return {
		...workflow,
		nodes: workflow.nodes.filter(({ name }) => !gone.test(name)),
		connections: Object.fromEntries(
			kept.map(([name, { main }]) => [
				name,
				{ main: main.map((links) => links.filter((link) => link.node !== 'Make the Table')) },
			]),
		),
	};
}

const movedNode = (
	node: WorkflowNode,
	changes: Readonly<Record<string, unknown>>,
): WorkflowNode => ({
	...node,
	name: 'Save Contact',
	parameters: { ...node.parameters, ...changes },
});

describe('the examples in the newest n8n', () => {
	const world = useExampleWorld(NEWEST);
	const newPage = useBrowser();
	let describes: Descriptions;
	let page: Page;

	beforeAll(async () => {
		const { n8n, server } = world();
		for (const account of ACCOUNTS) await n8n.createCredential(account);
		describes = await nodeDescriptions(n8n);
		page = await newPage();
		await signIn(page, server.url);
	}, 60_000);

	it.each(ALL_EXAMPLE_NAMES)('%s has node types and versions that n8n knows', (name) => {
		const unknown = readExample(name).nodes.filter((node) => !describes(node));

		expect(unknown.map(({ type, typeVersion }) => `${type} ${typeVersion}`)).toEqual([]);
	});

	const issuesOf = (workflow: WorkflowDefinition) =>
		workflow.nodes.flatMap((node) => {
			const description = describes(node);
			const found = description && parameterIssues(node, description);
			return found ? [{ node: node.name, found }] : [];
		});

	it.each(ALL_EXAMPLE_NAMES)('%s has no parameter that n8n would complain about', (name) => {
		expect(issuesOf(readExample(name))).toEqual([]);
	});

	/** Imports a workflow in the editor. Gives how many nodes are drawn and marked, and what is complained of. */
	const importIt = async (workflow: WorkflowDefinition) => {
		await page.goto(`${world().server.url}/workflow/new`);
		await page.locator('[data-test-id=workflow-import-input]').setInputFiles({
			name: 'example.json',
			mimeType: 'application/json',
			buffer: Buffer.from(JSON.stringify(workflow)),
		});
		const onCanvas = page.locator('[data-test-id=canvas-node]');
		await onCanvas.nth(nodesOf(workflow).length - 1).waitFor();
		// n8n marks a node as soon as it has drawn it.
		await page.waitForTimeout(1000);
		return {
			drawn: await onCanvas.count(),
			marked: await page.locator('[data-test-id=node-issues]').count(),
			complaints: await page.locator('.el-notification__title').allTextContents(),
		};
	};
	/** The notes are no nodes to the editor. */
	const nodesOf = ({ nodes }: WorkflowDefinition) =>
		nodes.filter(({ type }) => !type.endsWith('.stickyNote'));
	const clean = (workflow: WorkflowDefinition) => ({
		drawn: nodesOf(workflow).length,
		marked: 0,
		complaints: [],
	});

	it.each(ALL_EXAMPLE_NAMES)(
		'%s can be imported in the editor, which marks no node',
		async (name) => {
			const workflow = readExample(name);

			expect(await importIt(workflow)).toEqual(clean(workflow));
		},
	);

	it.each(CONTACTS_ELSEWHERE)(
		'verdict-to-contacts with the node of $from in the place of Postgres can be imported too',
		async ({ from, node, changes }) => {
			const workflow = withoutPostgres(readExample('verdict-to-contacts'));
			workflow.nodes.push(movedNode(nodeOf(readExample(from), node), changes));

			expect(issuesOf(workflow)).toEqual([]);
			expect(await importIt(workflow)).toEqual(clean(workflow));
		},
	);

	it.each(EXAMPLE_NAMES.filter((name) => hasForm(readExample(name))))(
		'%s can be published',
		async (name) => {
			const { n8n } = world();
			const workflow = readExample(name);

			// n8n refuses to publish where a parameter or a credential is missing.
			await expect(n8n.publishForm(workflow, formPathOf(workflow))).resolves.toMatchObject({
				formUrl: expect.stringContaining('/form/'),
			});
		},
	);
});
