import type { Page } from 'playwright-core';

/** What somebody types and chooses in the form of an example; pictures are paths of files. */
export interface Application {
	email: string;
	name?: string;
	country?: string;
	idType?: string;
	front: string;
	back?: string;
}

const DEFAULTS = { name: 'Anna Specimen', country: 'South Korea', idType: 'Passport' };

/** n8n names the elements of its pages by their order, not by their field names. */
const element = (page: Page, index: number) => page.locator(`[name="field-${index}"]`);

/** Opens the form of an example and fills it in. */
export async function fillIn(page: Page, formUrl: string, given: Application): Promise<void> {
	const { name, email, country, idType, front, back } = { ...DEFAULTS, ...given };
	await page.goto(formUrl);
	await element(page, 0).fill(name);
	await element(page, 1).fill(email);
	await element(page, 2).selectOption(country);
	await element(page, 3).selectOption(idType);
	await element(page, 4).setInputFiles(front);
	if (back !== undefined) await element(page, 5).setInputFiles(back);
}

/** Chooses the pictures on the page that asks for another one. */
export async function choosePictures(page: Page, front: string, back?: string): Promise<void> {
	await element(page, 0).setInputFiles(front);
	if (back !== undefined) await element(page, 1).setInputFiles(back);
}

/** Sends the page and waits for the next one. The address can be the same: n8n's page reloads itself. */
export async function send(page: Page): Promise<void> {
	await page.locator('body').evaluate((body) => body.setAttribute('data-sent', ''));
	await page.locator('#submit-btn').click();
	await page.locator('body:not([data-sent]) h1').first().waitFor({ timeout: 30_000 });
}

/** What the applicant reads, on one line. */
export async function textOf(page: Page): Promise<string> {
	return (await page.locator('body').innerText()).replace(/\s+/g, ' ').trim();
}
