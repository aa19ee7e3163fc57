import type { Page } from 'playwright-core';

import { areaAround } from './area';

/** The white card in the middle of a page of n8n's forms. */
export async function cardPicture(page: Page): Promise<Buffer> {
	await page.waitForTimeout(1000);
	const clip = await areaAround([page.locator('.card').first()], {
		top: 4,
		right: 4,
		bottom: 4,
		left: 4,
	});
	return await page.screenshot({ clip, fullPage: true });
}
