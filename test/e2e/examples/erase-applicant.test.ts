import { textOf } from '../../../sandbox/start/applicant';
import { EMULATOR_ADMINS } from '../../../sandbox/emulator';
import { NEWEST, OLDEST } from '../../../sandbox/n8n/versions';
import { specimen } from '../../../sandbox/specimens';
import { answer, useTeamForm } from './support/useTeamForm';

jest.setTimeout(120_000);

const [ADMIN = ''] = EMULATOR_ADMINS;
const TABLE = 'Erasures';
const ANNA = 'anna@example.test';
const YES = 'Yes, delete them for good';

describe.each([NEWEST, OLDEST])('erase-applicant in n8n %s', (version) => {
	const { world, open } = useTeamForm(version, 'erase-applicant', 'Request Form');

	const prepare = () =>
		world().emulator.seed(3, (index) => ({
			submissionId: `submission-${index}`,
			email: index === 2 ? 'somebody.else@example.test' : ANNA,
			userid: `u-${index}`,
			images: { idImage: specimen('formats/small.jpg') },
		}));
	const start = async (what: string, email = ANNA) =>
		await open({ 0: { type: email }, 1: { choose: what }, 2: { type: ADMIN } });
	const confirm = (count: number) => ({ 1: { choose: YES }, 2: { type: String(count) } });
	const submission = (index: number) => world().emulator.submissions.get(`submission-${index}`);

	it('deletes all of an applicant and nobody else’s, and proves it without personal data', async () => {
		prepare();

		const page = await start('Everything');
		expect(await textOf(page)).toContain('Submissions found: 2');
		await answer(page, confirm(2));

		expect(await textOf(page)).toContain('reading it again showed so');
		expect([0, 1, 2].map((index) => submission(index)?.status)).toEqual([
			'deleted',
			'deleted',
			'approved',
		]);
		const rows = (await world().n8n.tableRows(TABLE)).slice(-2);
		expect(rows.map(({ erased }) => erased)).toEqual(['yes', 'yes']);
		expect(JSON.stringify(rows)).not.toContain('@');
	});

	it('deletes images and data, and leaves the verdict', async () => {
		prepare();

		const page = await start('Images and data');
		await answer(page, confirm(2));

		expect(await textOf(page)).toContain('reading it again showed so');
		expect(submission(0)).toMatchObject({ status: 'approved', images: {} });
		expect(submission(0)?.application.email).toBe('');
		expect(submission(2)?.application.userid).toBe('u-2');
	});

	it.each([
		['another number', confirm(3)],
		['a no', { 1: { choose: 'No' }, 2: { type: '2' } }],
	])('deletes nothing after %s', async (_, answers) => {
		prepare();

		const page = await start('Everything');
		await answer(page, answers);

		expect(await textOf(page)).toContain('Nothing was deleted');
		expect(world().emulator.requests.every(({ method }) => method === 'GET')).toBe(true);
	});

	it('says so when there is nothing', async () => {
		expect(await textOf(await start('Everything', 'nobody@example.test'))).toContain(
			'Nothing found',
		);
	});

	it('does not claim what it could not see', async () => {
		prepare();
		world().emulator.setScenario('DELETE /submission', 'gateway-500');

		const page = await start('Everything');
		await answer(page, confirm(2));

		expect(await textOf(page)).toContain('Not everything could be deleted for certain');
	});
});
