import type { Locator, Page, Request } from 'playwright-core';

import type { Action, NodeChoice } from '../../../scripts/docs/walkthroughs/step';

type Does<K extends string> = Extract<Action, Record<K, unknown>>;

const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const exactly = (text: string) => new RegExp(`^\\s*${quoted(text)}\\s*$`);
/** A label, also with the star of a required field. */
const labelled = (text: string) => new RegExp(`^\\s*${quoted(text)}\\s*\\*?\\s*$`);

/** A parameter in a node's panel, a field of a credential, a side of a condition. */
const FIELDS = [
	'parameter-item',
	'credential-connection-parameter',
	'filter-condition-left',
	'filter-condition-right',
	'assignment-name',
	'assignment-value',
	'input-label',
]
	.map((id) => `[data-test-id="${id}"]`)
	.join();

/** What a field gets as a text, of which n8n's next save shows whether it got there. */
const textsOf = (action: Does<'field'>): string[] => {
	if ('type' in action) return [action.type];
	return 'expression' in action ? [action.expression] : [];
};

/** What opens over a page or a node's panel; the panel is none. */
const DIALOG = '[role=dialog]:not(:has([data-test-id="ndv"]))';

/** The buttons of a node on the canvas are there only while the mouse is over it. */
const NOT_ON_A_NODE = ':not([data-test-id="canvas-node"] *)';

const isSave = (request: Request) =>
	['PATCH', 'POST'].includes(request.method()) && request.url().includes('/rest/workflows');

/** Hands that do in n8n's editor what a step says, by the words on the screen. */
export class Hands {
	/** What was given to the open panel and may not be saved yet. */
	private readonly given: string[] = [];
	private lastSave = '';

	constructor(
		private readonly page: Page,
		/** What stands for the values in angle brackets. */
		private readonly own: Readonly<Record<string, string>>,
	) {
		page.on('request', (request) => {
			if (isSave(request)) this.lastSave = request.postData() ?? '';
		});
	}

	async do(action: Action): Promise<void> {
		if ('make' in action) await this.make(action.make);
		else if ('press' in action) await this.press(action.press);
		else if ('field' in action) await this.fill(action);
		else if ('list' in action) await this.addFrom(action);
		else if ('tab' in action) await this.tab(action.tab).click();
		else if ('first' in action) await this.addFirst(action.first);
		else if ('after' in action) await this.addAfter(action);
		else if ('from' in action) await this.draw(action);
		else if ('open' in action) await this.node(action.open).dblclick();
		else if ('remove' in action) await this.remove(action.remove);
		else await this.close();
	}

	private id(id: string, inside: Page | Locator = this.page): Locator {
		return inside.locator(`[data-test-id="${id}"]`);
	}

	private node(name: string): Locator {
		return this.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
	}

	/** A button in a dialog that lies over everything else closes it, which takes a moment. */
	private async press(words: string): Promise<void> {
		const buttons = this.page
			.getByRole('button', { name: words, exact: true })
			.and(this.page.locator(NOT_ON_A_NODE))
			.or(this.id('drop-area').getByText(words, { exact: true }));
		const dialog = this.page.locator(DIALOG).filter({ has: buttons }).last();
		if (!(await dialog.isVisible())) {
			await buttons.first().click();
			return;
		}
		const open = await dialog.elementHandle();
		await dialog.locator(buttons).last().click();
		await open.waitForElementState('hidden');
	}

	private tab(words: string): Locator {
		return this.page.locator('[data-test-id^="tab-"]').filter({ hasText: exactly(words) });
	}

	private async make(words: string): Promise<void> {
		await this.id('universal-add').click();
		await this.id('navigation-menu-item')
			.filter({ hasText: exactly(words) })
			.click();
	}

	/** The innermost element that has this label, and the last of those. */
	private field(label: string): Locator {
		return this.page
			.locator(FIELDS)
			.filter({
				has: this.page
					.locator('label')
					.getByText(labelled(label))
					.or(this.page.getByPlaceholder(label, { exact: true })),
			})
			.last();
	}

	private async fill(action: Does<'field'>): Promise<void> {
		const field = this.field(action.field);
		const isParameter = await this.isParameter(field);
		const isCondition = await field.evaluate((element) =>
			element.matches('[data-test-id^="filter-"]'),
		);
		if ('type' in action) {
			const input = field.locator('input, textarea').last();
			await input.fill(this.own[action.type] ?? action.type);
			// Else n8n's tip below it lies over the next field.
			await input.blur();
		} else if ('choose' in action) {
			await field.locator('input').last().click();
			await this.option(action.choose).click();
		} else if ('turn' in action) await this.turn(field, action.turn);
		else await this.express(field, action.expression);
		if (isParameter) this.given.push(...textsOf(action));
		// Else it is lost where something else of the panel changes next.
		if (isCondition) await this.untilSaved();
	}

	/** Whether n8n saves the field with the workflow: not so in a dialog, such as a credential's. */
	private async isParameter(field: Locator): Promise<boolean> {
		return (await this.id('ndv').locator(field).count()) > 0;
	}

	private option(words: string): Locator {
		return this.page
			.locator('[role=option]:visible, [data-test-id="rlc-item"]:visible')
			.filter({ has: this.page.getByText(words, { exact: true }) })
			.first();
	}

	private async turn(field: Locator, wanted: 'on' | 'off'): Promise<void> {
		const input = field.locator('[role=switch]').last();
		const is = (await input.getAttribute('aria-checked')) === 'true' ? 'on' : 'off';
		if (is !== wanted) await field.locator('.el-switch').last().click();
	}

	private async express(field: Locator, expression: string): Promise<void> {
		await field.hover();
		await this.id('radio-button-expression', field).last().click();
		// The editor has the cursor at once; the field has lost the placeholder that it was known by.
		await this.page.locator('.cm-focused .cm-content').fill(expression);
		// Else the preview of its result lies over the next field.
		await this.id('tab-params').click();
	}

	private async addFrom({ list, choose }: Does<'list'>): Promise<void> {
		await this.page.getByPlaceholder(list, { exact: true }).last().click();
		await this.option(choose).click();
	}

	private async addFirst(node: string): Promise<void> {
		await this.id('canvas-add-button').click();
		await this.choose({ node });
	}

	private async choose({ search, node, action }: NodeChoice): Promise<void> {
		if (search !== undefined) await this.id('node-creator-search-bar').fill(search);
		const listed = (name: string) =>
			this.id('node-creator-item-name')
				.filter({ hasText: exactly(name) })
				.first();
		await listed(node).click();
		if (action !== undefined) await listed(action).click();
		await this.id('ndv').waitFor();
	}

	private async addAfter({ after, output, ...choice }: Does<'after'>): Promise<void> {
		await this.seeAll();
		await this.output(after, output).locator('[data-test-id="canvas-handle-plus"]').click();
		await this.choose(choice);
	}

	/** The canvas ends at the window's edge, and n8n's buttons lie over it. */
	private async seeAll(): Promise<void> {
		await this.id('zoom-to-fit').click();
	}

	private output(node: string, name?: string): Locator {
		const handles = this.id('canvas-node-output-handle', this.node(node));
		return name === undefined ? handles.first() : handles.filter({ hasText: exactly(name) });
	}

	private async draw({ from, output, lineTo }: Does<'from'>): Promise<void> {
		await this.seeAll();
		const end = this.id('canvas-node-input-handle', this.node(lineTo));
		const lines = this.page.locator(
			`[data-test-id="edge"][data-source-node-name="${from}"][data-target-node-name="${lineTo}"]`,
		);
		const before = await lines.count();
		await this.output(from, output).dragTo(end);
		await lines.nth(before).waitFor({ state: 'attached' });
	}

	private async remove(name: string): Promise<void> {
		await this.node(name).click();
		await this.page.keyboard.press('Delete');
		await this.node(name).waitFor({ state: 'detached' });
	}

	/** What was typed gets into the workflow a moment later only, and n8n then saves by itself. */
	private async untilSaved(): Promise<void> {
		for (const text of this.given.splice(0)) {
			const written = JSON.stringify(text).slice(1, -1);
			while (!this.lastSave.includes(written)) await this.page.waitForRequest(isSave);
		}
	}

	private async close(): Promise<void> {
		await this.untilSaved();
		await this.id('ndv-close-button').click();
		await this.id('ndv').waitFor({ state: 'detached' });
	}
}
