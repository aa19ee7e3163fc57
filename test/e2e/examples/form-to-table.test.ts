import { fillIn, send, textOf } from '../../../sandbox/start/applicant';
import { ID_WAS_READ } from '../../../sandbox/start/examples';
import { specimenPath } from '../../../sandbox/specimens';
import { anyText, textWith } from '../support/anyText';
import { NEWEST, OLDEST } from '../../../sandbox/n8n/versions';
import { sha256Of } from './support/sha256';
import { useFormExample } from './support/useExample';

jest.setTimeout(60_000);

const READ = `Thank you ${ID_WAS_READ}`;
const REVIEW = 'Thank you Your ID has arrived. Somebody will look at it';
const AGAIN = 'Please fill in the form again.';
const passport = specimenPath('passport-anna.jpg');

describe.each([NEWEST, OLDEST])('form-to-table in n8n %s', (version) => {
	const { apply, answerTo, lastRow, lastParts, world } = useFormExample(version, 'form-to-table');

	it.each([
		{ tag: 'success', outcome: 'success', page: READ },
		{ tag: 'approved', outcome: 'approved', page: READ },
		{ tag: 'pending', outcome: 'pending', page: REVIEW },
		{ tag: 'unknown-status', outcome: 'unknown', page: REVIEW },
		{ tag: 'glare-once', outcome: 'retry', page: `Light is reflected on the document.` },
		{ tag: 'ocr-failed', outcome: 'unread', page: AGAIN },
		{ tag: 'reject-now', outcome: 'rejected', page: 'We are sorry: we cannot accept this ID.' },
	])('leads $outcome to its page and its row', async ({ tag, outcome, page }) => {
		const email = `anna+${tag}@example.test`;

		const text = await answerTo({ email, front: passport });

		expect(text).toContain(page);
		expect(text.includes(AGAIN)).toBe(['retry', 'unread'].includes(outcome));
		expect(await lastRow()).toMatchObject({
			name: 'Anna Specimen',
			email,
			country: 'South Korea',
			idType: 'Passport',
			outcome,
			submissionId: [...world().emulator.submissions.keys()][0],
			errorCode: null,
			answer: anyText,
		});
	});

	it('keeps the submission when the applicant follows the link back to the form', async () => {
		const application = { email: 'dora+glare-once@example.test', front: passport };
		const page = await apply(application);
		expect(await textOf(page)).toContain('One more photo, please');

		await page.getByRole('link', { name: 'fill in the form again' }).click();
		await page.waitForURL(/submissionId=/);
		await fillIn(page, page.url(), application);
		await send(page);

		expect(await textOf(page)).toContain(READ);
		const submissionIds = [...world().emulator.submissions.keys()];
		expect(submissionIds).toHaveLength(1);
		expect(lastParts()).toMatchObject({ submissionId: submissionIds[0] });
	});

	it('sends what was chosen in the form, with both pictures', async () => {
		const license = specimenPath('license-front.jpg');
		const back = specimenPath('license-back.jpg');
		const given = { country: 'United Kingdom', idType: 'Drivers License' };

		await answerTo({ email: 'ben@example.test', front: license, back, ...given });

		expect(lastParts()).toEqual({
			email: 'ben@example.test',
			issuingCountry: 'GBR',
			idType: 'drivers_license',
			idImage: sha256Of('license-front.jpg'),
			idBackImage: sha256Of('license-back.jpg'),
		});
		expect(await lastRow()).toMatchObject({ nameOnId: anyText, attemptsLeft: 3 });
	});

	it('lets the applicant try again when a file is no picture, which never leaves n8n', async () => {
		const front = specimenPath('formats/refused/html-page.jpg');

		const text = await answerTo({ email: 'anna@example.test', front });

		expect(text).toContain('We could not use one of the photos');
		expect(text).toContain(AGAIN);
		expect(world().emulator.requests).toEqual([]);
		expect(await lastRow()).toMatchObject({ outcome: 'error', errorCode: 'invalidImage' });
	});

	it('never asks for another try when a try may have been counted', async () => {
		const text = await answerTo({ email: 'anna+gateway-500@example.test', front: passport });

		expect(text).toEqual(
			textWith('We could not finish the check. Please do not send your ID again'),
		);
		expect(text).not.toContain(AGAIN);
		expect(await lastRow()).toMatchObject({ outcome: 'error', errorCode: 'serverError' });
	});
});
