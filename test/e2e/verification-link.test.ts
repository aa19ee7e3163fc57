import { argosCredential } from '../../sandbox/n8n/argos';
import { NEWEST, OLDEST } from '../../sandbox/n8n/versions';
import { node, webhook, workflow } from '../../sandbox/n8n/workflow';
import { specimenPath } from '../../sandbox/specimens';
import { useBrowser } from './examples/support/useBrowser';
import { useN8n } from './support/useN8n';

jest.setTimeout(60_000);

describe.each([NEWEST, OLDEST])('a verification link from n8n %s', (version) => {
	const world = useN8n(version);
	const newPage = useBrowser();
	let url: string;

	beforeAll(async () => {
		const { emulator, n8n } = world();
		const credential = await n8n.createCredential(argosCredential(emulator.baseUrl));
		const link = node(
			'ARGOS',
			'n8n-nodes-argos-identity.argosIdentity',
			1,
			{
				resource: 'verificationLink',
				operation: 'create',
				language: '={{ $json.body.language }}',
				oneTimeToken: true,
				additionalFields: { email: '={{ $json.body.email }}', userid: 'user & 7 + 김' },
			},
			{ credentials: { argosIdentityApi: credential } },
		);
		const answer = node('Answer', 'n8n-nodes-base.respondToWebhook', 1.1, {
			respondWith: 'firstIncomingItem',
			options: {},
		});
		const nodes = [webhook('link', 'responseNode'), link, answer];
		const links: Array<[string, string]> = [
			['Webhook', 'ARGOS'],
			['ARGOS', 'Answer'],
		];
		({ webhookUrl: url } = await n8n.publish(workflow('Link', nodes, links), 'link'));
	}, 60_000);

	const linkFor = async (email: string, language = 'en'): Promise<Record<string, string>> => {
		const response = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ email, language }),
		});
		return (await response.json()) as Record<string, string>;
	};

	it('leads a browser through the form to the verdict, once', async () => {
		const { link = '', tokenId } = await linkFor('anna+glare-once@example.test');
		const page = await newPage();
		const send = async () => {
			await page.setInputFiles('#idImage', specimenPath('passport-anna.jpg'));
			await page.setInputFiles('#faceImage', specimenPath('formats/small.jpg'));
			await page.click('button');
			await page.waitForLoadState();
			return await page.textContent('.message');
		};

		await page.goto(link);
		expect(await page.inputValue('#email')).toBe('anna+glare-once@example.test');
		expect(await send()).toContain('Tries left: 2');
		expect(await send()).toBe('Approved');

		const [submission, ...others] = world().emulator.submissions.values();
		expect(others).toEqual([]);
		expect(submission).toMatchObject({
			status: 'approved',
			tries: 2,
			application: { email: 'anna+glare-once@example.test', userid: 'user & 7 + 김' },
		});
		expect(await page.textContent('#submissionId')).toBe(submission?.submissionId);
		expect([...world().emulator.tokens.keys()]).toEqual([tokenId]);

		await page.goto(link);
		expect(await page.textContent('.message')).toContain('This link has been used.');
		await page.context().close();
	});

	it('opens the form in its language', async () => {
		const { link = '' } = await linkFor('anna@example.test', 'Korean');
		const page = await newPage();
		await page.goto(link);
		expect(await page.textContent('h1')).toBe('본인 확인');
		await page.context().close();
	});
});
