import type { Page } from 'playwright-core';
import sharp from 'sharp';

import { choosePictures, fillIn, send } from '../../sandbox/start/applicant';
import type { Running } from '../../sandbox/start/bringUp';
import { specimen, specimenPath, type DocumentName } from '../../sandbox/specimens';
import { cardPicture } from './card';
import { FORM_SIZE } from './form';
import { join } from './picture';

const GLARE = 'passport-glare.jpg';
const CLEAR = 'passport-anna.jpg';

/** What an applicant reads after each of two tries. */
export interface RetryPages {
	afterGlare: Buffer;
	afterClear: Buffer;
}

/** Sends the passport with glare through re-upload-loop, then the one without. */
export async function retryPages(page: Page, { forms }: Running): Promise<RetryPages> {
	await page.setViewportSize(FORM_SIZE);
	await fillIn(page, forms['re-upload-loop'] ?? '', {
		email: 'anna@example.test',
		front: specimenPath(GLARE),
	});
	await send(page);
	const afterGlare = await cardPicture(page);
	await choosePictures(page, specimenPath(CLEAR));
	await send(page);
	return { afterGlare, afterClear: await cardPicture(page) };
}

const thumbnail = async (name: DocumentName) =>
	await sharp(specimen(name)).resize({ width: 460 }).png().toBuffer();

const ARROW = Buffer.from(
	'<svg xmlns="http://www.w3.org/2000/svg" width="48" height="24" fill="none" stroke="#888" stroke-width="3"><path d="M2 12h42M34 3l10 9-10 9"/></svg>',
);

/** Each picture beside what the applicant then reads, and below what was read off the second one. */
export async function readingPicture(pages: RetryPages, columns: Buffer): Promise<Buffer> {
	const arrow = await sharp(ARROW).png().toBuffer();
	const beside = async (name: DocumentName, answer: Buffer) =>
		await join([await thumbnail(name), arrow, answer], { to: 'right', gap: 24 });
	const rows = [await beside(GLARE, pages.afterGlare), await beside(CLEAR, pages.afterClear)];
	return await join([...rows, columns], { to: 'bottom', gap: 24 });
}
