import type { Page } from 'playwright-core';

import { OWNER } from '../n8n/n8nRest';

/** Fills in the page that asks who somebody is, and waits for what comes behind it. */
export async function enterOwner(page: Page): Promise<void> {
	await page.locator('input[type=email]').fill(OWNER.email);
	await page.locator('input[type=password]').fill(OWNER.password);
	await page.locator('input[type=password]').press('Enter');
	await page.waitForURL((url) => url.pathname !== '/signin');
}

/** Signs the owner in to n8n's editor. */
export async function signIn(page: Page, serverUrl: string): Promise<void> {
	await page.goto(`${serverUrl}/signin`);
	await enterOwner(page);
}
