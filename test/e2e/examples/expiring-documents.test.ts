import { DateTime } from 'luxon';
import { readExample } from '../../../sandbox/start/examples';
import { NEWEST, OLDEST } from '../../../sandbox/n8n/versions';
import { useExampleWorld } from './support/useExample';

jest.setTimeout(90_000);

const inDays = (days: number) => DateTime.now().plus({ days }).toISODate();

describe.each([NEWEST, OLDEST])('expiring-documents in n8n %s', (version) => {
	const world = useExampleWorld(version);

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
