import { setTimeout as sleep } from 'node:timers/promises';

import type { Page } from 'playwright-core';

import { EMULATOR_PROJECT } from '../emulator';
import { launch } from '../n8n/chromium';
import { specimenPath } from '../specimens';
import { fillIn, send, textOf } from './applicant';
import type { Running } from './bringUp';
import { EXAMPLE_TABLE, ID_WAS_READ, VERDICTS_TABLE } from './examples';
import type { Say } from './say';

/** What is printed on the picture: nobody types it. */
const NAME_ON_ID = 'ANNA MARIA ERIKSSON';
const VERDICT_MS = 60_000;

async function checkForm({ forms, n8n }: Running, page: Page): Promise<void> {
	const formUrl = forms['form-to-table'];
	if (!formUrl) throw new Error('The form of form-to-table is not published');
	await fillIn(page, formUrl, {
		email: 'check@example.test',
		front: specimenPath('passport-anna.jpg'),
	});
	await send(page);
	const text = await textOf(page);
	if (!text.includes(ID_WAS_READ)) throw new Error(`The page says: ${text}`);
	const [row] = await n8n.tableRows(EXAMPLE_TABLE);
	if (row?.['outcome'] !== 'success' || row['nameOnId'] !== NAME_ON_ID) {
		throw new Error(`The row is ${JSON.stringify(row)}`);
	}
}

/** The form of a link leads to a verdict, which comes to n8n by webhook a moment later. */
async function checkVerdict({ emulator, n8n }: Running, page: Page): Promise<void> {
	await page.goto(
		`${emulator.formUrl}/?pid=${EMULATOR_PROJECT}&userid=check&email=check@example.test`,
	);
	await page.setInputFiles('#idImage', specimenPath('passport-anna.jpg'));
	await page.setInputFiles('#faceImage', specimenPath('selfies/anna.jpg'));
	await page.click('button');
	await page.waitForLoadState();
	const deadline = Date.now() + VERDICT_MS;
	for (;;) {
		const rows = await n8n.tableRows(VERDICTS_TABLE);
		if (rows.some(({ userid, decision }) => userid === 'check' && decision === 'approved')) return;
		if (Date.now() > deadline) throw new Error(`The verdicts are ${JSON.stringify(rows)}`);
		await sleep(200);
	}
}

/**
 * Fills in the first form and the form of a link in a real browser, as visitors would.
 * @throws Error where the page or the table's row is not what a success gives, read off the picture, or
 * where no verdict comes to the other table.
 */
export async function checkOnce(running: Running, say: Say): Promise<void> {
	const browser = await launch();
	try {
		const page = await browser.newPage();
		await checkForm(running, page);
		say(`One form sent, one row with the name that was read, ${NAME_ON_ID}: it works.`);
		await checkVerdict(running, page);
		say('One link followed, one verdict in its table by webhook: the circle is closed.');
	} finally {
		await browser.close();
	}
}
