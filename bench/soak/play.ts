import { specimen } from '../../sandbox/specimens';
import { atATime } from '../lab/atATime';
import { formOf, postForm } from '../lab/postForm';
import type { Applicant } from './applicants';

/** A small picture for everything: what a photo of 12 MP costs is measured elsewhere. */
const picture = () => specimen('formats/small.jpg');

/** How many applicants fill in their forms at a time. */
const AT_THEIR_FORMS = 10;

/** Gives a list of applicants to a workflow; gives the rows that it answers with. */
export async function handIn(
	url: string,
	applicants: readonly Applicant[],
): Promise<Array<Record<string, unknown>>> {
	const applying = JSON.stringify(applicants.map(({ email, userid }) => ({ email, userid })));
	const form = formOf({ applicants: applying }, { front: picture(), selfie: picture() });
	return JSON.parse(await postForm(url, form)) as Array<Record<string, unknown>>;
}

/** Fills in the form of each link as the applicants do who get them. */
export async function fillIn(links: readonly string[]): Promise<void> {
	await atATime(AT_THEIR_FORMS, links, async (link) => {
		const texts = { issuingCountry: 'DEU', idType: 'passport' };
		await postForm(link, formOf(texts, { idImage: picture(), faceImage: picture() }));
	});
}
