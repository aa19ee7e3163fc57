import type { Page } from 'playwright-core';

import { fillIn, send } from '../../sandbox/start/applicant';
import type { Running } from '../../sandbox/start/bringUp';
import { specimenPath } from '../../sandbox/specimens';

/** About a tablet: wide enough for the form and its margins. */
export const FORM_SIZE = { width: 560, height: 400 };

/** The form of form-to-table, filled in, and what the applicant reads in the end. */
export async function formPictures(
	page: Page,
	{ forms }: Running,
	email: string,
): Promise<{ form: Buffer; done: Buffer }> {
	await page.setViewportSize(FORM_SIZE);
	await fillIn(page, forms['form-to-table'] ?? '', {
		email,
		front: specimenPath('passport-anna.jpg'),
	});
	// Else the field that was filled in last has the focus's frame.
	await page.locator('h1').first().click();
	const form = await page.screenshot({ fullPage: true });
	await send(page);
	await page.waitForTimeout(1000);
	return { form, done: await page.screenshot({ clip: { x: 0, y: 0, width: 560, height: 220 } }) };
}
