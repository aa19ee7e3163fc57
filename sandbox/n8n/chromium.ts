import { chromium, type Browser } from 'playwright-core';

import { ensureDebian } from './debian';
import type { Progress } from './npm';

/** Debian's own: Playwright's download comes from a host that not every network lets through. */
const EXECUTABLE = '/usr/bin/chromium';

/** @throws Error from apt-get where it may not install. */
export async function ensureChromium(progress: Progress = () => {}): Promise<string> {
	return await ensureDebian(EXECUTABLE, 'chromium', progress);
}

/** A headless browser that makes no calls of its own. */
export async function launch(): Promise<Browser> {
	return await chromium.launch({
		executablePath: await ensureChromium(),
		args: [
			'--headless',
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}
