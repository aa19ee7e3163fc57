import type { Page } from 'playwright-core';

import type { Running } from '../../sandbox/start/bringUp';
import { areaAround } from './area';
import { byTestId, EDITOR_SIZE, openPanel, settle } from './editor';
import { join } from './picture';

/** From one column of a table to another. */
export type Columns = readonly [first: string, last: string];

/** The nodes before and after, which the editor puts over the panel's edge. */
const NO_NEIGHBOURS = '[data-test-id^="floating-node"] { display: none }';

/**
 * What ARGOS Identity gave out in an execution: these columns of the table, one strip below the other.
 * @param windowWidth wide enough for the table with all its columns, none of them cut off.
 */
export async function outputPicture(
	page: Page,
	{ n8nUrl, workflows }: Running,
	executionId: string,
	strips: readonly Columns[],
	windowWidth: number,
): Promise<Buffer> {
	await page.setViewportSize(EDITOR_SIZE);
	await page.goto(`${n8nUrl}/workflow/${workflows['form-to-table']}/executions/${executionId}`);
	await byTestId(page, 'canvas-node').first().waitFor();
	await settle(page);
	await openPanel(page, 'ARGOS Identity');
	await page.setViewportSize({ width: windowWidth, height: 900 });
	const output = byTestId(page, 'output-panel');
	await output.locator('[data-test-id="radio-button-table"]').click();
	await page.mouse.move(5, 5);
	await settle(page);

	const table = output.locator('table').first();
	const header = (name: string) =>
		table.locator('th').filter({ hasText: new RegExp(`^\\s*${name}\\s*$`) });
	await table.waitFor();
	const pictures: Buffer[] = [];
	for (const [first, last] of strips) {
		const { x, width } = await areaAround([header(first), header(last)], { left: 1, right: 1 });
		const { y, height } = await areaAround([table], { top: 1, bottom: 1 });
		pictures.push(await page.screenshot({ clip: { x, y, width, height }, style: NO_NEIGHBOURS }));
	}
	return await join(pictures, { to: 'bottom' });
}
