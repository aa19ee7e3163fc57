import type { Page } from 'playwright-core';

import { bringUp, type Running } from '../../sandbox/start/bringUp';
import { signIn } from '../../sandbox/start/editor';
import { installN8n } from '../../sandbox/start/install';
import { say } from '../../sandbox/start/say';
import { launch } from '../../sandbox/n8n/chromium';
import { canvasPicture } from './canvas';
import { formPictures } from './form';
import { onboardingPicture } from './onboarding';
import { outputPicture, type Columns } from './outputs';
import { countryPicture, projectRulesPicture } from './panel';
import { checkTotal, savePicture } from './picture';
import { readingPicture, retryPages } from './reading';

const SUCCESS: readonly Columns[] = [
	['outcome', 'submissionId'],
	['fullName', 'expireDate'],
	['dataComplete', 'attemptsLeft'],
];
/** What is printed on a passport. */
const PRINTED: readonly Columns[] = [['fullName', 'expireDate']];
const RETRY: readonly Columns[] = [
	['outcome', 'submissionId'],
	['canRetry', 'retryCode'],
	['retryMessage', 'retryCategory'],
];
const ERROR: readonly Columns[] = [['message', 'error']];

/** One applicant through the form; gives the id of the execution. */
async function applicant(page: Page, running: Running, email: string) {
	const pictures = await formPictures(page, running, email);
	const [execution = ''] = await running.n8n.executionIds(running.workflows['form-to-table']);
	return { ...pictures, execution };
}

async function takeAll(page: Page, running: Running): Promise<Record<string, Buffer>> {
	const success = await applicant(page, running, 'anna@example.test');
	const retry = await applicant(page, running, 'anna+glare-once@example.test');
	const error = await applicant(page, running, 'anna+gateway-500@example.test');
	const pages = await retryPages(page, running);
	const onboarding = await onboardingPicture(page, running);
	await signIn(page, running.n8nUrl);
	return {
		form: success.form,
		'form-done': success.done,
		onboarding,
		canvas: await canvasPicture(page, running),
		'panel-country': await countryPicture(page, running),
		'panel-project-rules': await projectRulesPicture(page, running),
		reading: await readingPicture(
			pages,
			await outputPicture(page, running, success.execution, PRINTED, 12_000),
		),
		'output-success': await outputPicture(page, running, success.execution, SUCCESS, 12_000),
		'output-retry': await outputPicture(page, running, retry.execution, RETRY, 12_000),
		'output-error': await outputPicture(page, running, error.execution, ERROR, 4200),
	};
}

async function main(): Promise<void> {
	await installN8n(say);
	const running = await bringUp(say);
	const browser = await launch();
	try {
		const page = await browser.newPage({ colorScheme: 'light' });
		// The pages ask one outside host, for a font.
		await page.route(
			(url) => url.hostname !== '127.0.0.1',
			async (route) => await route.abort(),
		);
		const sizes: number[] = [];
		for (const [name, png] of Object.entries(await takeAll(page, running))) {
			sizes.push(await savePicture(name, png));
			say(`docs/images/${name}.png  ${Math.round((sizes.at(-1) ?? 0) / 1024)} KB`);
		}
		say(`${Math.round(checkTotal(sizes) / 1024)} KB in all`);
	} finally {
		await browser.close();
		await running.stop();
	}
}

main().then(
	() => process.exit(0),
	(error: unknown) => {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		process.exit(1);
	},
);
