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

/** Opens a form and fills it in, whose element `first` is the e-mail address. */
async function fillInFrom(first: number, page: Page, formUrl: string, given: Application) {
	const { email, country, idType, front, back } = { ...DEFAULTS, ...given };
	await page.goto(formUrl);
	await element(page, first).fill(email);
	await element(page, first + 1).selectOption(country);
	await element(page, first + 2).selectOption(idType);
	await element(page, first + 3).setInputFiles(front);
	if (back !== undefined) await element(page, first + 4).setInputFiles(back);
}

/** Opens the form of an example and fills it in. */
export async function fillIn(page: Page, formUrl: string, given: Application): Promise<void> {
	await fillInFrom(1, page, formUrl, given);
	await element(page, 0).fill(given.name ?? DEFAULTS.name);
}

/** The same for a form that does not ask for the name. */
export async function fillInNameless(
	page: Page,
	formUrl: string,
	given: Application,
): Promise<void> {
	await fillInFrom(0, page, formUrl, given);
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
