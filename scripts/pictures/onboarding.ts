import type { Page } from 'playwright-core';

import { choosePictures, fillInNameless, send } from '../../sandbox/start/applicant';
import type { Running } from '../../sandbox/start/bringUp';
import { specimenPath } from '../../sandbox/specimens';
import { cardPicture } from './card';
import { FORM_SIZE } from './form';
import { join } from './picture';

/** The pages of full-onboarding after the form: what was read, the selfie, the verdict. */
export async function onboardingPicture(page: Page, { forms }: Running): Promise<Buffer> {
	await page.setViewportSize(FORM_SIZE);
	await fillInNameless(page, forms['full-onboarding'] ?? '', {
		email: 'anna@example.test',
		front: specimenPath('passport-anna.jpg'),
	});
	await send(page);
	const confirming = await cardPicture(page);
	await send(page);
	await choosePictures(page, specimenPath('selfies/anna.jpg'));
	const selfie = await cardPicture(page);
	await send(page);
	return await join([confirming, selfie, await cardPicture(page)], { to: 'right', gap: 24 });
}
