import type { Locator, Page } from 'playwright-core';

/** n8n's editor at a fixed size: a wider one shows a table with more of its columns. */
export const EDITOR_SIZE = { width: 1600, height: 900 };

export const byTestId = (page: Page, id: string): Locator => page.locator(`[data-test-id="${id}"]`);

/** A workflow on the canvas, drawn to its end. */
export async function openWorkflow(page: Page, n8nUrl: string, id: string): Promise<void> {
	await page.setViewportSize(EDITOR_SIZE);
	await page.goto(`${n8nUrl}/workflow/${id}`);
	await byTestId(page, 'canvas-node').first().waitFor();
	await settle(page);
}

/** The panel of a node on the canvas. */
export async function openPanel(page: Page, nodeName: string): Promise<void> {
	await page.locator(`[data-test-id="canvas-node"][data-node-name="${nodeName}"]`).dblclick();
	await byTestId(page, 'ndv').waitFor();
	await settle(page);
}

/** The editor moves and fades for a moment after everything it draws. */
export const settle = async (page: Page): Promise<void> => await page.waitForTimeout(1500);
