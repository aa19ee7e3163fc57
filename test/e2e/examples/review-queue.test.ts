import { textOf } from '../../../sandbox/start/applicant';
import { EMULATOR_ADMINS } from '../../../sandbox/emulator';
import { NEWEST, OLDEST } from '../../../sandbox/n8n/versions';
import { specimen } from '../../../sandbox/specimens';
import { answer, useTeamForm } from './support/useTeamForm';

jest.setTimeout(120_000);

const [ADMIN = ''] = EMULATOR_ADMINS;
const FULL = 'Data and image';
const MASKED = 'Masked data, no image';
const TABLE = 'ID decisions';

describe.each([NEWEST, OLDEST])('review-queue in n8n %s', (version) => {
	const { world, open } = useTeamForm(version, 'review-queue', 'Reviewer Form');

	const waiting = (count: number) =>
		world().emulator.seed(count, (index) => ({
			submissionId: `case-${index}`,
			status: 'pending',
			email: `applicant-${index}@example.test`,
			person: { firstName: 'Anna', lastName: `Case ${index}` },
			images: { idImage: specimen('formats/small.jpg') },
		}));
	const start = async (show: string) => await open({ 0: { type: ADMIN }, 1: { choose: show } });
	const statusOf = (index: number) => world().emulator.submissions.get(`case-${index}`)?.status;

	it('shows each case with its own data and picture, and sends each decision to ARGOS', async () => {
		waiting(3);

		const page = await start(FULL);
		const seen: string[] = [];
		for (const decision of ['Approve', 'Reject', 'Decide later']) {
			const text = await textOf(page);
			seen.push(/Anna Case \d/.exec(text)?.[0] ?? text);
			const picture = await page.evaluate<string>(
				"getComputedStyle(document.querySelector('.form-header'), '::after').backgroundImage",
			);
			expect(picture).toMatch(/^url\("data:image\/jpeg;base64,.{100}/);
			await answer(page, {
				1: { choose: decision },
				...(decision === 'Reject' && { 2: { type: 'Not the same person' } }),
			});
		}

		expect(await textOf(page)).toContain('That was all.');
		expect(new Set(seen).size).toBe(3);
		const index = (place: number) => Number(seen[place]?.slice(-1));
		expect([0, 1, 2].map((place) => statusOf(index(place)))).toEqual([
			'approved',
			'rejected',
			'pending',
		]);
		const rows = (await world().n8n.tableRows(TABLE)).slice(-3);
		expect(rows).toMatchObject([
			{ submissionId: `case-${index(0)}`, result: 'done', decidedBy: ADMIN },
			{ submissionId: `case-${index(1)}`, result: 'done', decidedBy: ADMIN },
			{ submissionId: `case-${index(2)}`, result: 'still waits', decidedBy: ADMIN },
		]);
	});

	it('masks what it shows where that is chosen, and asks again for a reason', async () => {
		waiting(1);

		const page = await start(MASKED);
		expect(await textOf(page)).toMatch(/A\*\*\*/);
		expect(await textOf(page)).not.toContain('Anna');
		await answer(page, { 1: { choose: 'Reject' } });
		expect(statusOf(0)).toBe('pending');
		await answer(page, { 1: { choose: 'Reject' }, 2: { type: 'Expired' } });

		expect(await textOf(page)).toContain('That was all.');
		expect(statusOf(0)).toBe('rejected');
		expect(world().emulator.requests.filter(({ path }) => path.endsWith('/image'))).toEqual([]);
	});

	it('says so when nobody waits', async () => {
		expect(await textOf(await start(FULL))).toContain('no submission that waits');
	});

	it('does not say done where ARGOS made the decision but answered 500', async () => {
		waiting(1);
		world().emulator.setScenario('POST /submission/review', 'done-then-500');

		const page = await start(MASKED);
		await answer(page, { 1: { choose: 'Approve' } });

		expect((await world().n8n.tableRows(TABLE)).at(-1)).toMatchObject({
			result: 'not sure: read it again',
			errorCode: 'serverError',
		});
	});
});
