import type { Page } from 'playwright-core';

import { EMULATOR_KEY } from '../../../sandbox/emulator';
import { NEWEST } from '../../../sandbox/n8n/versions';
import { specimenPath } from '../../../sandbox/specimens';
import { send, textOf } from '../../../sandbox/start/applicant';
import { signIn } from '../../../sandbox/start/editor';
import { ANOTHER_TRY } from '../../../scripts/docs/walkthroughs/anotherTry';
import { FIRST_WORKFLOW } from '../../../scripts/docs/walkthroughs/firstWorkflow';
import { TABLE } from '../../../scripts/docs/walkthroughs/names';
import type { Step } from '../../../scripts/docs/walkthroughs/step';
import { useBrowser } from '../examples/support/useBrowser';
import { useN8n } from '../support/useN8n';
import { Hands } from './hands';

jest.setTimeout(240_000);

const passport = specimenPath('passport-anna.jpg');

/** Sends the form that a step has opened, as an applicant would. */
async function apply(form: Page, email: string): Promise<void> {
	await form.locator('[name="field-0"]').fill(email);
	await form.locator('[name="field-1"]').selectOption('South Korea');
	await form.locator('[name="field-2"]').setInputFiles(passport);
	await send(form);
}

async function sendAnother(form: Page): Promise<void> {
	await form.locator('[name="field-0"]').setInputFiles(passport);
	await send(form);
}

describe(`in the editor of n8n ${NEWEST}, clicked as the docs say`, () => {
	const world = useN8n(NEWEST);
	const newPage = useBrowser();
	let editor: Page;
	let hands: Hands;

	beforeAll(async () => {
		editor = await newPage();
		await editor.setViewportSize({ width: 1600, height: 900 });
		const { server, emulator } = world();
		await signIn(editor, server.url);
		hands = new Hands(editor, {
			'<API key>': EMULATOR_KEY,
			'<base URL>': emulator.baseUrl,
		});
	}, 60_000);

	/** Does the steps; the last one opens the form. */
	async function follow(steps: readonly Step[]): Promise<Page> {
		const opened = editor.waitForEvent('popup', { timeout: 200_000 });
		for (const action of steps.flatMap((step) => step.do)) await hands.do(action);
		return await opened;
	}

	const rows = async () => await world().n8n.tableRows(TABLE);
	const submissionIds = () => [...world().emulator.submissions.keys()];

	it("the README's first workflow ends with a row, from an empty canvas", async () => {
		const form = await follow(FIRST_WORKFLOW);
		await apply(form, 'anna+success@example.test');

		expect(await textOf(form)).toContain('We will look at your ID and write to you.');
		expect(await rows()).toEqual([
			{ email: 'anna+success@example.test', outcome: 'success', submissionId: submissionIds()[0] },
		]);
	});

	it("the guide's recipe carries country, e-mail and submission through three tries", async () => {
		const tryIt = FIRST_WORKFLOW.slice(-1);
		const form = await follow([...ANOTHER_TRY, ...tryIt]);
		await apply(form, 'clara+always-glare@example.test');
		const pages = [await textOf(form)];
		for (const _ of [2, 3]) {
			await sendAnother(form);
			pages.push(await textOf(form));
		}

		const sent = world().emulator.requests.map(({ parts }) =>
			Object.fromEntries(parts.map(({ name, value }) => [name, value])),
		);
		const applicant = { email: 'clara+always-glare@example.test', issuingCountry: 'KOR' };
		const [submissionId] = submissionIds();
		expect(submissionIds()).toHaveLength(1);
		expect(sent).toMatchObject([
			applicant,
			{ ...applicant, submissionId },
			{ ...applicant, submissionId },
		]);
		expect(sent[0]).not.toHaveProperty('submissionId');
		expect(pages).toEqual([
			expect.stringContaining('Light is reflected'),
			expect.stringContaining('Light is reflected'),
			expect.stringContaining('write to you'),
		]);
		expect((await rows()).at(-1)).toMatchObject({ outcome: 'rejected', submissionId });
	});
});
