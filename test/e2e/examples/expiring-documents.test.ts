import { DateTime } from 'luxon';
import { readExample } from '../../../sandbox/start/examples';
import { NEWEST, OLDEST } from '../../../sandbox/n8n/versions';
import { useExampleWorld } from './support/useExample';
import { smtpCredential, useMailbox } from './support/useMailbox';

jest.setTimeout(90_000);

const inDays = (days: number) => DateTime.now().plus({ days }).toISODate();

describe.each([NEWEST, OLDEST])('expiring-documents in n8n %s', (version) => {
	const mailbox = useMailbox();
	const world = useExampleWorld(version);

	beforeAll(async () => {
		await world().n8n.createCredential(smtpCredential(mailbox.port()));
	});

	const runIt = async () => {
		const { n8n } = world();
		const { id } = await n8n.createWorkflow(readExample('expiring-documents'));
		const { status } = await n8n.finishedExecution(await n8n.run(id, 'Every Month'));
		return { status, rows: await n8n.tableRows('IDs that run out') };
	};

	it('lists whose approved ID runs out within 30 days, once however often it runs', async () => {
		const days = [10, 29, 90, -5, 10];
		world().emulator.seed(days.length, (index) => ({
			submissionId: `s-${index}`,
			email: `applicant-${index}@example.test`,
			status: index === 4 ? 'pending' : 'approved',
			person: { expireDate: inDays(days[index] ?? 0) },
		}));

		await runIt();
		const { status, rows } = await runIt();

		expect(status).toBe('success');
		expect(rows.map(({ submissionId }) => submissionId).sort()).toEqual(['s-0', 's-1', 's-3']);
		expect(rows.find(({ submissionId }) => submissionId === 's-1')).toMatchObject({
			email: 'applicant-1@example.test',
			expireDate: inDays(29),
		});
	});

	const seedOne = (submissionId: string, seed: { email: string; userid?: string }) =>
		world().emulator.seed(1, () => ({
			submissionId,
			...seed,
			status: 'approved',
			person: { expireDate: inDays(10) },
		}));
	const lineOf = async (submissionId: string) =>
		(await runIt()).rows.find((row) => row.submissionId === submissionId);

	it('writes to them once, with a link that names the User ID alone', async () => {
		seedOne('ask', { email: 'ask@example.test', userid: 'user-ask' });

		await runIt();
		const line = await lineOf('ask');

		expect(line).toMatchObject({ status: 'sent', problem: null });
		const mails = mailbox.mails.filter(({ to }) => [to].flat()[0]?.text === 'ask@example.test');
		expect(mails).toHaveLength(1);
		const [link = ''] = /http\S+/.exec(mails[0]?.text ?? '') ?? [];
		expect(Object.fromEntries(new URL(link).searchParams)).toEqual({
			pid: 'emulator-project',
			userid: 'user-ask',
		});
	});

	it('says in the line who cannot be asked, and whose e-mail was not taken', async () => {
		mailbox.refuse('gone@example.test');
		seedOne('nameless', { email: 'nameless@example.test' });
		seedOne('gone', { email: 'gone@example.test', userid: 'user-gone' });

		expect(await lineOf('nameless')).toMatchObject({ status: 'not asked' });
		expect(await lineOf('gone')).toMatchObject({ status: 'not sent' });
		expect(mailbox.mails).toEqual([]);
	});

	it('keeps those who were found and fails, when a page of the list does not come', async () => {
		world().emulator.seed(60, (index) => ({
			submissionId: `page-${index}`,
			person: { expireDate: inDays(1) },
		}));
		world().emulator.setForms({ nextPage: 'without-id' });

		const { status, rows } = await runIt();

		expect(status).toBe('error');
		expect(
			rows.filter(({ submissionId }) => String(submissionId).startsWith('page-')),
		).toHaveLength(50);
	});
});
