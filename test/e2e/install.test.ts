import { textWith } from './support/anyText';
import { argosCredential, argosNode } from '../../sandbox/n8n/argos';
import { launch } from '../../sandbox/n8n/chromium';
import { OWNER, type InstalledType } from '../../sandbox/n8n/n8nRest';
import { ARGOS_IDENTITY } from '../../sandbox/submitIdParameters';
import { useBrowser } from './examples/support/useBrowser';
import { useN8n } from './support/useN8n';
import { NEWEST, OLDEST } from '../../sandbox/n8n/versions';
import { signIn } from '../../sandbox/start/editor';
import { node, workflow } from '../../sandbox/n8n/workflow';

jest.setTimeout(120_000);

const SEARCHED = [
	'verify',
	'document',
	'aml',
	'selfie',
	'onboarding form',
	'liveform',
	'kyc',
	'passport',
];

const pictures = ({ iconUrl }: InstalledType): string[] =>
	typeof iconUrl === 'object' ? [iconUrl.light, iconUrl.dark] : [iconUrl ?? 'none'];

describe.each([NEWEST, OLDEST])('the packed package in n8n %s', (version) => {
	const world = useN8n(version);
	const newPage = useBrowser();

	it('offers the node and its credential, with the pictures of both', async () => {
		const { n8n, server } = world();
		const types = [
			(await n8n.nodeTypes()).find(({ name }) => name === ARGOS_IDENTITY),
			(await n8n.credentialTypes()).find(({ name }) => name === 'argosIdentityApi'),
		];

		expect(types.map((type) => type?.displayName)).toEqual([
			'ARGOS Identity',
			'ARGOS Identity API',
		]);
		for (const path of types.flatMap((type) => (type ? pictures(type) : []))) {
			const response = await fetch(`${server.url}/${path}`);
			expect([path, response.status, response.headers.get('content-type')]).toEqual([
				path,
				200,
				textWith('image/svg+xml'),
			]);
		}
	});

	it('opens in the editor with its fields, and the editor shows no error', async () => {
		const { n8n, server } = world();
		const { id } = await n8n.createWorkflow(
			workflow(
				'One node',
				[argosNode({}, await n8n.createCredential(argosCredential(server.url)))],
				[],
			),
		);
		const browser = await launch();
		try {
			const page = await browser.newPage();
			const errors: string[] = [];
			page.on('pageerror', (error) => errors.push(error.message));
			page.on('console', (message) => {
				if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
			});
			// The page asks one outside host, for a font.
			await page.route(
				(url) => url.origin !== server.url,
				async (route) => await route.abort(),
			);

			await page.goto(`${server.url}/signin`);
			await page.locator('input[type=email]').fill(OWNER.email);
			await page.locator('input[type=password]').fill(OWNER.password);
			await page.locator('input[type=password]').press('Enter');
			await page.waitForURL((url) => url.pathname !== '/signin');
			await page.goto(`${server.url}/workflow/${id}`);
			await page.locator('[data-test-id=canvas-node]').first().dblclick();
			const panel = page.locator('[data-test-id=ndv]');
			await panel.getByText('Issuing Country').first().waitFor();

			// Before the sign-in the page asks who is signed in: nobody (401).
			expect(errors.filter((error) => !error.endsWith('/rest/login'))).toEqual([]);
		} finally {
			await browser.close();
		}
	});

	it("is found by the editor's search with words of its trade", async () => {
		const { n8n, server } = world();
		const start = node('Start', 'n8n-nodes-base.manualTrigger', 1, {});
		const { id } = await n8n.createWorkflow(workflow('Search', [start], []));
		const page = await newPage();
		await signIn(page, server.url);
		await page.goto(`${server.url}/workflow/${id}`);
		await page.locator('[data-test-id=canvas-node]').first().waitFor();
		await page.locator('[data-test-id=node-creator-plus-button]').click();
		const search = page.locator('[data-test-id=node-creator-search-bar]');
		const found = page
			.locator('[data-test-id=node-creator-item-name]')
			.filter({ hasText: 'ARGOS Identity' });

		const notFound: string[] = [];
		for (const words of SEARCHED) {
			// Else the list is still that of the words before.
			await search.fill('no such node');
			await found.waitFor({ state: 'detached' });
			await search.fill(words);
			await found.waitFor({ timeout: 3000 }).catch(() => notFound.push(words));
		}

		expect(notFound).toEqual([]);
	});

	it('is loaded without a word of complaint in the log', () => {
		expect(world().server.log()).not.toMatch(/argos-?identity/i);
	});
});
