import type { Page } from 'playwright-core';

import { signIn } from '../../../sandbox/start/editor';
import {
	ALL_EXAMPLE_NAMES,
	EXAMPLE_NAMES,
	examplePath,
	formPathOf,
	hasForm,
	readExample,
} from '../../../sandbox/start/examples';
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

	it.each(ALL_EXAMPLE_NAMES)('%s has no parameter that n8n would complain about', (name) => {
		const issues = readExample(name).nodes.flatMap((node) => {
			const description = describes(node);
			const found = description && parameterIssues(node, description);
			return found ? [{ node: node.name, found }] : [];
		});

		expect(issues).toEqual([]);
	});

	it.each(ALL_EXAMPLE_NAMES)(
		'%s can be imported in the editor, which marks no node',
		async (name) => {
			await page.goto(`${world().server.url}/workflow/new`);
			await page.locator('[data-test-id=workflow-import-input]').setInputFiles(examplePath(name));
			// The notes are no nodes to the editor.
			const nodes = readExample(name).nodes.filter(({ type }) => !type.endsWith('.stickyNote'));
			const onCanvas = page.locator('[data-test-id=canvas-node]');
			await onCanvas.nth(nodes.length - 1).waitFor();
			// n8n marks a node as soon as it has drawn it.
			await page.waitForTimeout(1000);

			expect(await onCanvas.count()).toBe(nodes.length);
			expect(await page.locator('[data-test-id=node-issues]').count()).toBe(0);
			expect(await page.locator('.el-notification__title').allTextContents()).toEqual([]);
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
