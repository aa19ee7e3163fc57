import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

import { cleanEnv } from './cleanEnv';
import type { Progress } from './npm';
import { run } from './run';

/** Debian's own: Playwright's download comes from a host that not every network lets through. */
const EXECUTABLE = '/usr/bin/chromium';

/** @throws Error from apt-get where it may not install. */
export async function ensureChromium(progress: Progress = () => {}): Promise<string> {
	if (existsSync(EXECUTABLE)) return EXECUTABLE;
	progress('Installing Chromium by apt-get (about 300 MB, one minute)');
	const options = { cwd: '/', env: cleanEnv({ DEBIAN_FRONTEND: 'noninteractive' }) };
	await run('apt-get', ['update'], options);
	await run('apt-get', ['install', '-y', 'chromium'], options);
	return EXECUTABLE;
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
