import type { Browser, Page } from 'playwright-core';

import { launch } from '../../../../sandbox/n8n/chromium';

/** One browser for all tests of the describe block around; each page is a new visitor. */
export function useBrowser(): () => Promise<Page> {
	let browser: Browser | undefined;
	beforeAll(async () => {
		browser = await launch();
	}, 180_000);
	afterAll(async () => {
		await browser?.close();
	});
	return async () => {
		if (!browser) throw new Error('The browser is there in tests and hooks only');
		const context = await browser.newContext();
		// The pages ask one outside host, for a font.
		await context.route(
			(url) => url.hostname !== '127.0.0.1',
			async (route) => await route.abort(),
		);
		return await context.newPage();
	};
}
