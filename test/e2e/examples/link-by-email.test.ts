import { readExample } from '../../../sandbox/start/examples';
import { NEWEST, OLDEST } from '../../../sandbox/n8n/versions';
import { useExampleWorld } from './support/useExample';
import { smtpCredential, useMailbox } from './support/useMailbox';

jest.setTimeout(60_000);

const TABLE = 'Invitations';

describe.each([NEWEST, OLDEST])('link-by-email in n8n %s', (version) => {
	const mailbox = useMailbox();
	const world = useExampleWorld(version);
	let id: string;

	const run = async () => {
		const { n8n } = world();
		return (await n8n.finishedExecution(await n8n.run(id, 'Every Hour'))).status;
	};
	/** Runs the example with a new row, and gives what the row then says. */
	const invite = async (row: Record<string, unknown>) => {
		const { n8n } = world();
		await n8n.addTableRows(TABLE, [row]);
		expect(await run()).toBe('success');
		return (await n8n.tableRows(TABLE)).at(-1);
	};

	beforeAll(async () => {
		const { n8n } = world();
		await n8n.createCredential(smtpCredential(mailbox.port()));
		({ id } = await n8n.createWorkflow(readExample('link-by-email')));
		// Makes the table, in which nobody stands yet.
		await run();
	}, 60_000);

	it('writes to who stands in the table, with a link that opens the form', async () => {
		const row = await invite({ name: 'Anna', email: 'anna+kyc@example.test', language: 'Korean' });

		expect(row).toMatchObject({ status: 'sent', problem: null });
		const [mail, ...others] = mailbox.mails;
		expect(others).toEqual([]);
		expect(mail).toMatchObject({
			subject: 'Please confirm your identity',
			to: { text: 'anna+kyc@example.test' },
		});
		expect(mail?.text).toContain('Hello Anna,');
		const [link = ''] = /http\S+/.exec(mail?.text ?? '') ?? [];
		expect(Object.fromEntries(new URL(link).searchParams)).toEqual({
			pid: 'emulator-project',
			lang: 'ko',
			email: 'anna+kyc@example.test',
			userid: expect.stringMatching(/^\d+$/),
		});
		const page = await (await fetch(link)).text();
		expect(page).toContain('value="anna+kyc@example.test" readonly');
	});

	it('writes to nobody twice', async () => {
		await invite({ name: 'Ben', email: 'ben@example.test' });
		expect(await run()).toBe('success');
		expect(mailbox.mails).toHaveLength(1);
	});

	it('says in the row that somebody got no link, and writes no e-mail', async () => {
		const row = await invite({ name: 'Two', email: 'anna@example.test, ben@example.test' });

		expect(row).toMatchObject({
			status: 'no link',
			problem: "'Email' is not an e-mail address [item 0]",
		});
		expect(mailbox.mails).toEqual([]);
	});

	it('says in the row that the e-mail was not taken', async () => {
		mailbox.refuse('gone@example.test');
		expect(await invite({ name: 'Gone', email: 'gone@example.test' })).toMatchObject({
			status: 'not sent',
		});
		expect(mailbox.mails).toEqual([]);
	});
});
