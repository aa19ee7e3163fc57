import type { Page } from 'playwright-core';

import { send } from '../../../../sandbox/start/applicant';
import { nodeOf, readExample, type ExampleName } from '../../../../sandbox/start/examples';
import type { N8nVersion } from '../../../../sandbox/n8n/versions';
import { useBrowser } from './useBrowser';
import { useExampleWorld } from './useExample';

/** What somebody of the team types and chooses on a page, by the place of each element on it. */
export type Answers = Readonly<Record<number, { type: string } | { choose: string }>>;

/** Fills a page in and goes on to the next. */
export async function answer(page: Page, answers: Answers): Promise<void> {
	for (const [index, given] of Object.entries(answers)) {
		const element = page.locator(`[name="field-${index}"]`);
		if ('type' in given) await element.fill(given.type);
		else await element.selectOption(given.choose);
	}
	await send(page);
}

/** An example whose form is for the team, published in a real n8n, and a browser to visit it. */
export function useTeamForm(version: N8nVersion, name: ExampleName, form: string) {
	const world = useExampleWorld(version);
	const newPage = useBrowser();
	let formUrl = '';
	beforeAll(async () => {
		const workflow = readExample(name);
		const { options } = nodeOf(workflow, form).parameters as { options: { path: string } };
		({ formUrl } = await world().n8n.publishForm(workflow, options.path));
	}, 60_000);

	return {
		world,
		async open(answers: Answers): Promise<Page> {
			const page = await newPage();
			await page.goto(formUrl);
			await answer(page, answers);
			return page;
		},
	};
}
