import { launch } from '../n8n/chromium';
import { specimenPath } from '../specimens';
import { fillIn, send, textOf } from './applicant';
import type { Running } from './bringUp';
import { EXAMPLE_TABLE, ID_WAS_READ } from './examples';
import type { Say } from './say';

/** What is printed on the picture: nobody types it. */
const NAME_ON_ID = 'ANNA MARIA ERIKSSON';

/**
 * Fills in the first form in a real browser, as a visitor would.
 * @throws Error where the page or the table's row is not what a success gives, read off the picture.
 */
export async function checkOnce({ forms, n8n }: Running, say: Say): Promise<void> {
	const formUrl = forms['form-to-table'];
	if (!formUrl) throw new Error('The form of form-to-table is not published');
	const browser = await launch();
	try {
		const page = await browser.newPage();
		await fillIn(page, formUrl, {
			email: 'check@example.test',
			front: specimenPath('passport-anna.jpg'),
		});
		await send(page);
		const text = await textOf(page);
		if (!text.includes(ID_WAS_READ)) throw new Error(`The page says: ${text}`);
	} finally {
		await browser.close();
	}
	const [row] = await n8n.tableRows(EXAMPLE_TABLE);
	if (row?.['outcome'] !== 'success' || row['nameOnId'] !== NAME_ON_ID) {
		throw new Error(`The row is ${JSON.stringify(row)}`);
	}
	say(`One form sent, one row with the name that was read, ${NAME_ON_ID}: it works.`);
}
