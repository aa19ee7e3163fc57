import type { Page } from 'playwright-core';

import { readExample } from '../../sandbox/start/examples';
import type { Running } from '../../sandbox/start/bringUp';
import { areaAround } from './area';
import { byTestId, openWorkflow } from './editor';

/** The example form-to-table, not published: a published one has a checklist over its canvas. */
export async function canvasPicture(page: Page, { n8n, n8nUrl }: Running): Promise<Buffer> {
	const { id } = await n8n.createWorkflow(readExample('form-to-table'));
	await openWorkflow(page, n8nUrl, id);
	const nodes = await byTestId(page, 'canvas-node').all();
	// A node's name and subtitle are below its box, the trigger's sign beside it.
	const clip = await areaAround(nodes, { top: 24, right: 24, bottom: 52, left: 24 });
	return await page.screenshot({
		clip,
		style: '[data-test-id="canvas-handle-plus-wrapper"] { display: none }',
	});
}
