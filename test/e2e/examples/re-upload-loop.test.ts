import { setTimeout as sleep } from 'node:timers/promises';

import { choosePictures, send, textOf } from '../../../sandbox/start/applicant';
import { EXAMPLE_TABLE, ID_WAS_READ, nodeOf } from '../../../sandbox/start/examples';
import { specimenPath } from '../../../sandbox/specimens';
import { NEWEST, OLDEST } from '../../../sandbox/n8n/versions';
import type { WorkflowDefinition } from '../../../sandbox/n8n/workflow';
import { sha256Of } from './support/sha256';
import { useFormExample } from './support/useExample';

jest.setTimeout(120_000);

const ONE_MORE = 'One more photo, please';
const glare = specimenPath('passport-glare.jpg');
const clear = specimenPath('passport-anna.jpg');
const noPicture = specimenPath('formats/refused/truncated.jpg');

/** Sets when a submission is too old, and when the waiting page gives up, in place of 4 and 28 hours. */
function hurry(workflow: WorkflowDefinition, expiresIn: number, givesUpIn: number): void {
	const after = (seconds: number) => `={{ $now.plus({ seconds: ${seconds} }).toISO() }}`;
	const { assignments } = nodeOf(workflow, 'What to Improve').parameters as {
		assignments: { assignments: Array<{ name: string; value: string }> };
	};
	const expiresAt = assignments.assignments.find(({ name }) => name === 'expiresAt');
	if (!expiresAt) throw new Error('No field "expiresAt"');
	expiresAt.value = after(expiresIn);
	nodeOf(workflow, 'Another Image').parameters['maxDateAndTime'] = after(givesUpIn);
}

describe.each([NEWEST, OLDEST])('re-upload-loop in n8n %s', (version) => {
	const { apply, answerTo, lastRow, lastParts, world } = useFormExample(version, 're-upload-loop');
	const tries = () =>
		world().emulator.requests.map(
			({ parts }) => parts.find(({ name }) => name === 'submissionId')?.value,
		);
	const onlySubmission = () => [...world().emulator.submissions.keys()][0];

	it.each([
		{ tag: 'success', outcome: 'success', page: ID_WAS_READ },
		{ tag: 'pending', outcome: 'pending', page: 'Somebody will look at it' },
		{ tag: 'ocr-failed', outcome: 'unread', page: 'Please fill in the form again.' },
		{ tag: 'reject-now', outcome: 'rejected', page: 'we cannot accept this ID' },
		{ tag: 'gateway-500', outcome: 'error', page: 'We could not finish the check.' },
	])('ends at once with $outcome', async ({ tag, outcome, page }) => {
		const text = await answerTo({ email: `anna+${tag}@example.test`, front: clear });

		expect(text).toContain(page);
		expect(await lastRow()).toMatchObject({ outcome });
		expect(tries()).toEqual([undefined]);
	});

	it('shows why, takes another picture and passes, in one submission', async () => {
		const page = await apply({
			email: 'ben+retry-object-once@example.test',
			idType: 'Drivers License',
			front: specimenPath('license-front.jpg'),
		});

		expect(await textOf(page)).toMatch(
			/^One more photo, please .* letters and < signs at the bottom .* Tries left: 2\./,
		);
		await choosePictures(page, specimenPath('license-front.jpg'), specimenPath('license-back.jpg'));
		await send(page);

		expect(await textOf(page)).toContain(ID_WAS_READ);
		expect(tries()).toEqual([undefined, onlySubmission()]);
		expect(lastParts()).toMatchObject({
			email: 'ben+retry-object-once@example.test',
			issuingCountry: 'KOR',
			idType: 'drivers_license',
			idImage: sha256Of('license-front.jpg'),
			idBackImage: sha256Of('license-back.jpg'),
		});
		expect(await lastRow()).toMatchObject({
			outcome: 'success',
			submissionId: onlySubmission(),
			name: 'Anna Specimen',
		});
	});

	it('ends after three tries; files that are no pictures cost none', async () => {
		const page = await apply({ email: 'clara+always-glare@example.test', front: noPicture });
		const pages = [await textOf(page)];
		for (const picture of [glare, noPicture, glare, glare]) {
			await choosePictures(page, picture);
			await send(page);
			pages.push(await textOf(page));
		}

		expect(
			pages.map((text) => /did not count|Tries left: \d|cannot accept/.exec(text)?.[0]),
		).toEqual([
			'did not count',
			'Tries left: 2',
			'did not count',
			'Tries left: 1',
			'cannot accept',
		]);
		expect(tries()).toEqual([undefined, onlySubmission(), onlySubmission()]);
		expect(await lastRow()).toMatchObject({ outcome: 'rejected', attemptsLeft: 0 });
	});
});

describe.each([NEWEST, OLDEST])('re-upload-loop in n8n %s when the time is over', (version) => {
	const { apply, lastRow, world } = useFormExample(version, 're-upload-loop', {
		change: (workflow) => hurry(workflow, 1, 600),
	});

	it('tells who comes too late, and sends nothing more', async () => {
		const page = await apply({ email: 'david+always-glare@example.test', front: glare });
		await sleep(1500);
		await choosePictures(page, glare);
		await send(page);

		expect(await textOf(page)).toContain('The time for this check is over.');
		expect(world().emulator.requests).toHaveLength(1);
		expect(await lastRow()).toMatchObject({
			outcome: 'expired',
			submissionId: [...world().emulator.submissions.keys()][0],
		});
	});
});

describe('re-upload-loop when nobody comes back', () => {
	const stage = useFormExample(NEWEST, 're-upload-loop', {
		change: (workflow) => hurry(workflow, 1, 2),
	});

	it('gives up, leaves a row and no execution that waits', async () => {
		const page = await stage.apply({ email: 'elif+always-glare@example.test', front: glare });
		expect(await textOf(page)).toContain(ONE_MORE);

		const { n8n } = stage.world();
		// n8n looks once a minute for those who have waited long enough.
		const deadline = Date.now() + 90_000;
		let rows = await n8n.tableRows(EXAMPLE_TABLE);
		while (rows.length === 0 && Date.now() < deadline) {
			await sleep(1000);
			rows = await n8n.tableRows(EXAMPLE_TABLE);
		}

		expect(rows).toHaveLength(1);
		expect(rows[0]).toMatchObject({ outcome: 'expired', name: 'Anna Specimen', answer: '' });
		const [execution = ''] = await n8n.executionIds(stage.workflowId());
		expect((await n8n.finishedExecution(execution, 5000)).status).toBe('success');
	});
});
