import { textOf } from '../../../sandbox/start/applicant';
import { nodeOf } from '../../../sandbox/start/examples';
import { specimenPath, type SpecimenName } from '../../../sandbox/specimens';
import { NEWEST, OLDEST } from '../../../sandbox/n8n/versions';
import type { WorkflowDefinition } from '../../../sandbox/n8n/workflow';
import { confirm, prefilled, sendImage, useOnboarding } from './support/onboarding';
import { sha256Of } from './support/sha256';

jest.setTimeout(120_000);

const passport = specimenPath('passport-anna.jpg');
const selfie: SpecimenName = 'selfies/anna.jpg';
const TYPED = { fullName: 'Anna Specimen', birthDate: '1991-05-17' };

describe.each([NEWEST, OLDEST])('full-onboarding in n8n %s', (version) => {
	const { apply, asked, lastRow, lastParts, submission, world } = useOnboarding(version);

	it('takes an applicant from the ID over the selfie to the approval', async () => {
		const page = await apply({ email: 'anna+success@example.test', front: passport });
		expect(await textOf(page)).toMatch(/^Did we read this right\?/);
		const read = await prefilled(page);
		expect(await confirm(page)).toMatch(/^Now a photo of yourself/);

		expect(await sendImage(page, selfie)).toMatch(/^You are approved/);
		expect(asked()).toEqual([
			['step1', undefined],
			['step2', submission()],
		]);
		expect(lastParts()).toMatchObject({
			name: read.fullName,
			date_of_birth: read.birthDate,
			faceImage: sha256Of(selfie),
		});
		expect(await lastRow()).toMatchObject({
			email: 'anna+success@example.test',
			step: 'selfie',
			outcome: 'approved',
			submissionId: submission(),
			nameOnId: `${read.fullName.slice(0, 1)}***`,
			dataTyped: 'as read',
			title: 'You are approved',
		});
	});

	it('asks for another image of the ID with the advice, in one submission', async () => {
		const page = await apply({ email: 'ben+glare-once@example.test', front: passport });
		expect(await textOf(page)).toMatch(
			/^One more photo, please Light is reflected .* Tries left: 2\./,
		);

		expect(await sendImage(page, 'passport-anna.jpg')).toMatch(/^Did we read this right\?/);
		await confirm(page);
		expect(await sendImage(page, selfie)).toMatch(/^You are approved/);
		expect(asked()).toEqual([
			['step1', undefined],
			['step1', submission()],
			['step2', submission()],
		]);
		expect(await lastRow()).toMatchObject({
			email: 'ben+glare-once@example.test',
			outcome: 'approved',
		});
	});

	it('asks for another selfie with the advice, with what was confirmed before', async () => {
		const page = await apply({ email: 'clara+step2-retry-once@example.test', front: passport });
		await confirm(page, { fullName: 'Clara Corrected' });
		expect(await sendImage(page, 'selfies/theo-dim.jpg')).toMatch(
			/^One more selfie, please .* Tries left: 2\./,
		);

		expect(await sendImage(page, selfie)).toMatch(/^Thank you .* Somebody will look at them/);
		expect(asked()).toEqual([
			['step1', undefined],
			['step2', submission()],
			['step2', submission()],
		]);
		expect(lastParts()).toMatchObject({ name: 'Clara Corrected', faceImage: sha256Of(selfie) });
		// The local ARGOS leaves to a person who typed another name than the one it read.
		expect(await lastRow()).toMatchObject({ outcome: 'pending', dataTyped: 'changed' });
	});

	it('ends with the third failure over both steps', async () => {
		world().emulator.setScenario('POST /submission/step2', 'step2-retry-incomplete');
		const page = await apply({ email: 'david+glare-once@example.test', front: passport });
		const pages = [await textOf(page), await sendImage(page, 'passport-anna.jpg')];
		pages.push(await confirm(page), await sendImage(page, selfie), await sendImage(page, selfie));

		expect(pages).toEqual([
			expect.stringMatching(/^One more photo, please .* Tries left: 2\./),
			expect.stringMatching(/^Did we read this right\?/),
			expect.stringMatching(/^Now a photo of yourself/),
			expect.stringMatching(/^One more selfie, please .* Tries left: 1\./),
			expect.stringMatching(/^We cannot approve you/),
		]);
		expect(asked().map(([step]) => step)).toEqual(['step1', 'step1', 'step2', 'step2']);
		expect(await lastRow()).toMatchObject({ step: 'selfie', outcome: 'rejected', attemptsLeft: 0 });
	});

	it('ends in Step 1 with the third failure there; files that are no photos cost none', async () => {
		const page = await apply({ email: 'elif+always-glare@example.test', front: passport });
		const noPhoto = await sendImage(page, 'formats/refused/truncated.jpg');
		await sendImage(page, 'passport-anna.jpg');

		expect(noPhoto).toContain('This did not count as a try.');
		expect(await sendImage(page, 'passport-anna.jpg')).toMatch(/^We cannot accept this ID/);
		expect(asked()).toHaveLength(3);
		expect(await lastRow()).toMatchObject({ step: 'ID', outcome: 'rejected', dataTyped: null });
	});

	it('lets the person type what could not be read', async () => {
		const page = await apply({ email: 'finn+ocr-failed@example.test', front: passport });
		expect(await textOf(page)).toMatch(/^Please type what stands on your ID/);
		expect(await prefilled(page)).toEqual({ fullName: '', birthDate: '', number: '' });
		await confirm(page, TYPED);

		expect(await sendImage(page, selfie)).toMatch(/^Thank you .* Somebody will look at them/);
		expect(lastParts()).toMatchObject({ name: 'Anna Specimen', date_of_birth: '1991-05-17' });
		expect(lastParts()).not.toHaveProperty('document_number');
		expect(await lastRow()).toMatchObject({ outcome: 'pending', dataTyped: 'typed' });
	});

	it('comes back to the page where the mistake is, and sends nothing until it is mended', async () => {
		const page = await apply({ email: 'gina+success@example.test', front: passport });
		const read = await prefilled(page);
		await confirm(page, { birthDate: '2999-12-31' });
		expect(await sendImage(page, selfie)).toMatch(
			/^Please look at this once more .* This did not count as a try\./,
		);
		expect(await prefilled(page)).toEqual({ ...read, birthDate: '2999-12-31' });
		await confirm(page, { birthDate: read.birthDate });
		expect(await sendImage(page, 'formats/refused/truncated.jpg')).toMatch(
			/^One more selfie, please .* This did not count as a try\./,
		);

		expect(await sendImage(page, selfie)).toMatch(/^You are approved/);
		expect(asked().map(([step]) => step)).toEqual(['step1', 'step2']);
	});

	it.each([
		{ idType: 'Drivers License', number: '12-34-567890-12', name: 'license_number' },
		{ idType: 'Government ID', number: '900131-1234567', name: 'identity_number' },
	])('gives ARGOS the number that a Korean $idType needs', async ({ idType, number, name }) => {
		const page = await apply({ email: 'hana+success@example.test', idType, front: passport });
		await confirm(page, { number });

		expect(await sendImage(page, selfie)).toMatch(/^You are approved/);
		expect(lastParts()).toMatchObject({ [name]: number });
		expect(lastParts()).not.toHaveProperty('document_number');
	});

	it.each([
		['step2-pending', 'pending', /^Thank you .* Somebody will look at them/],
		['step2-unknown-status', 'unknown', /^Thank you .* Somebody will look at them/],
		['step2-reject-now', 'rejected', /^We cannot approve you/],
		['step2-done-then-500', 'error', /^The check is not finished .* do not send anything again/],
		['step2-answer-lost', 'error', /^The check is not finished .* do not send anything again/],
	])('never calls %s an approval', async (tag, outcome, words) => {
		const page = await apply({ email: `hugo+${tag}@example.test`, front: passport });
		await confirm(page);

		expect(await sendImage(page, selfie)).toMatch(words);
		expect(asked()).toHaveLength(2);
		expect(await lastRow()).toMatchObject({
			step: 'selfie',
			outcome,
			errorSent: outcome === 'error' ? 'maybe' : null,
			submissionId: submission(),
		});
	});

	it.each([
		['pending', 'pending', /^Thank you .* Somebody will look at it/],
		['reject-now', 'rejected', /^We cannot accept this ID/],
		['gateway-500', 'error', /^The check is not finished/],
	])('asks for no selfie after %s in Step 1', async (tag, outcome, words) => {
		const page = await apply({ email: `ida+${tag}@example.test`, front: passport });

		expect(await textOf(page)).toMatch(words);
		expect(await lastRow()).toMatchObject({ step: 'ID', outcome });
	});
});

/** Sets in place of 4 and 28 hours when the submission is too old, and when the page gives up. */
const hurry =
	(expires: object, page: string, givesUp: object) =>
	(workflow: WorkflowDefinition): void => {
		const from = (span: object) => `={{ $now.plus(${JSON.stringify(span)}).toISO() }}`;
		const { assignments } = nodeOf(workflow, 'What Was Read').parameters as {
			assignments: { assignments: Array<{ name: string; value: string }> };
		};
		for (const field of assignments.assignments) {
			if (field.name === 'expiresAt') field.value = from(expires);
		}
		nodeOf(workflow, page).parameters['maxDateAndTime'] = from(givesUp);
	};

describe('full-onboarding when the time is over', () => {
	const { apply, asked, lastRow, submission } = useOnboarding(
		NEWEST,
		hurry({ seconds: -1 }, 'Is This Right?', { hours: 1 }),
	);

	it('tells who comes too late, and sends nothing more', async () => {
		const page = await apply({ email: 'ida+success@example.test', front: passport });

		expect(await confirm(page)).toMatch(/^The time is over .* fill in the form again/);
		expect(asked()).toHaveLength(1);
		expect(await lastRow()).toMatchObject({
			step: 'selfie',
			outcome: 'expired',
			submissionId: submission(),
		});
	});
});

describe('full-onboarding when nobody takes the selfie', () => {
	const { apply, lastRow, workflowId, world } = useOnboarding(
		NEWEST,
		hurry({ hours: 1 }, 'Your Selfie', { seconds: 2 }),
	);

	it('gives up, leaves a row and no execution that waits', async () => {
		const page = await apply({ email: 'jan+success@example.test', front: passport });
		expect(await confirm(page)).toMatch(/^Now a photo of yourself/);

		const { n8n } = world();
		const [execution = ''] = await n8n.executionIds(workflowId());
		// n8n looks once a minute for those who have waited long enough.
		expect((await n8n.finishedExecution(execution, 90_000)).status).toBe('success');
		expect(await lastRow()).toMatchObject({ step: 'selfie', outcome: 'expired', answer: '' });
	});
});
