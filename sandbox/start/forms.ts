import { EMULATOR_ADMINS } from '../emulator';
import type { ExampleName } from './examples';

/** The forms of the examples that need no other account, and what each is for. */
export const LIVE_FORMS: Readonly<Partial<Record<ExampleName, string>>> = {
	'form-to-table': 'one image, a row in the table "ID checks"',
	're-upload-loop': 'asks again on the next page, three tries in all',
	'full-onboarding': 'both steps: the ID, then the selfie, up to the verdict',
	'large-photo': 'photos over 2 MB, made smaller by n8n; needs GraphicsMagick',
	'recover-unanswered': 'when the answer gets lost',
	'review-queue': `for your team: decide who waits, as ${EMULATOR_ADMINS.at(-1)}`,
	'erase-applicant': `for your team: erase somebody, as ${EMULATOR_ADMINS.at(0)}`,
};
