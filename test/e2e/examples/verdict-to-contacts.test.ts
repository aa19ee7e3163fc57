import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { useFolder } from '../../../sandbox/start/batchFolder';
import { nodeOf, readExample, webhookPathOf } from '../../../sandbox/start/examples';
import { NEWEST, OLDEST } from '../../../sandbox/n8n/versions';
import { anyText } from '../support/anyText';
import { startPostgres, type Database } from '../../../sandbox/n8n/queue/services';
import { PATIENT } from '../trigger/useTrigger';
import { useExampleWorld } from './support/useExample';
import { readXlsx } from './support/xlsx';

// Of a test: n8n is slow while the machine has other work.
jest.setTimeout(180_000);

const MINUTE_MS = 60_000;

/** The credential that the example asks for by name. */
const postgresCredential = (port: number) => ({
	name: 'Postgres account',
	type: 'postgres',
	data: {
		host: '127.0.0.1',
		port,
		database: 'postgres',
		user: 'n8n',
		password: '',
		ssl: 'disable',
	},
});

describe.each([NEWEST, OLDEST])('verdict-to-contacts in n8n %s', (version) => {
	const world = useExampleWorld(version);
	const workflows = { masked: '', full: '' };
	const addresses = { masked: '', full: '' };
	let database: Database;
	let folder = '';

	beforeAll(async () => {
		const { n8n, server } = world();
		database = await startPostgres();
		await n8n.createCredential(postgresCredential(database.port));
		folder = join(server.userFolder, '.n8n-files', 'verdicts');
		await mkdir(folder, { recursive: true });
		for (const personalData of ['masked', 'full'] as const) {
			const example = readExample('verdict-to-contacts');
			useFolder(example, folder, 'Where the File Goes');
			const trigger = nodeOf(example, 'ARGOS Identity Trigger');
			trigger['webhookId'] = personalData;
			for (const { parameters } of [trigger, nodeOf(example, 'ARGOS Identity')]) {
				parameters['personalData'] = personalData;
			}
			const { id, webhookUrl } = await n8n.publish(example, webhookPathOf(example));
			workflows[personalData] = id;
			addresses[personalData] = webhookUrl;
		}
	}, 180_000);
	beforeEach(() => {
		world().emulator.setWebhook(addresses.masked);
		world().emulator.setWebhookPlan(PATIENT);
	});
	afterAll(async () => {
		await database.stop();
	});

	const settled = async () => {
		await world().emulator.deliveriesSettled();
		for (const id of Object.values(workflows)) await world().n8n.executionsEnded(id);
	};
	/** The contacts of a test, whose User IDs begin with its name. */
	const contacts = async (name: string): Promise<unknown[]> => {
		await settled();
		const found = `SELECT * FROM argos_contacts WHERE contact LIKE '${name}%' ORDER BY contact`;
		const json = await database.value(`SELECT coalesce(json_agg(c), '[]') FROM (${found}) AS c`);
		return JSON.parse(json) as unknown[];
	};

	it('has each contact once with its verdict, though a third of the webhooks comes twice', async () => {
		const { emulator } = world();
		emulator.setWebhookPlan({ ...PATIENT, repeated: 1 / 3 });
		const ids = emulator.seed(30, (index) => ({
			submissionId: `many-${index}`,
			userid: `many-${String(index).padStart(2, '0')}`,
			email: `many-${index}@example.test`,
			status: 'pending',
		}));

		ids.forEach((id, index) => emulator.setStatus(id, index % 2 === 0 ? 'approved' : 'rejected'));

		expect(await contacts('many')).toEqual(
			ids.map((id, index) =>
				expect.objectContaining({
					submission_id: id,
					decision: index % 2 === 0 ? 'approved' : 'rejected',
					email: 'm***@example.test',
				}),
			),
		);
	});

	it('goes by the newest submission of a person, in whatever order the webhooks come', async () => {
		const { emulator } = world();
		const now = emulator.clock.now();
		const [older = '', newer = ''] = emulator.seed(2, (index) => ({
			submissionId: `twice-${index}`,
			userid: 'twice',
			status: index === 0 ? 'approved' : 'rejected',
			createdAt: now - (20 - index) * MINUTE_MS,
		}));

		await emulator.deliver('rejected', { submissionId: newer });
		const before = await contacts('twice');
		await emulator.deliver('approved', { submissionId: older });

		expect(before).toMatchObject([{ submission_id: newer, decision: 'rejected' }]);
		expect(await contacts('twice')).toEqual(before);
	});

	it('never takes an approval from a webhook that ARGOS does not confirm', async () => {
		const { emulator } = world();
		const [submissionId = ''] = emulator.seed(1, () => ({ userid: 'forged', status: 'pending' }));
		const claim = { webhook_trigger: 'approved', submission_id: submissionId };

		await emulator.deliver('approved', { body: JSON.stringify(claim) });

		expect(await contacts('forged')).toMatchObject([{ decision: 'open', outcome: 'pending' }]);
	});

	it('writes all contacts into an Excel file, in which a name that looks like a formula is a text', async () => {
		const { emulator, n8n } = world();
		emulator.setWebhook(addresses.full);
		const [submissionId = ''] = emulator.seed(1, () => ({
			userid: '=1+1',
			email: 'anna@example.test',
			status: 'pending',
			person: { firstName: '=HYPERLINK("http://evil.invalid")', lastName: 'X' },
		}));
		emulator.setStatus(submissionId, 'approved');
		await settled();

		const { status } = await n8n.finishedExecution(await n8n.run(workflows.full, 'Every Week'));
		const files = await readdir(folder);
		const { name, rows, other } = await readXlsx(join(folder, files[0] ?? ''));

		expect(status).toBe('success');
		expect(files).toEqual([expect.stringMatching(/^contacts-\d{4}-\d\d-\d\d\.xlsx$/)]);
		expect(name).toBe('Contacts');
		expect(rows).toHaveLength(Number(await database.value('SELECT count(*) FROM argos_contacts')));
		expect(rows.find(({ contact }) => contact === '=1+1')).toEqual({
			contact: '=1+1',
			decision: 'approved',
			name: '=HYPERLINK("http://evil.invalid") X',
			email: 'anna@example.test',
			submission_id: submissionId,
			changed_at_utc: anyText,
		});
		expect(other).toEqual([]);
	});
});
