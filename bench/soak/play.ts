import { OWN_CONNECTION } from '../../sandbox/n8n/n8nRest';
import { specimen, type SpecimenName } from '../../sandbox/specimens';
import type { Applicant } from './applicants';

/** Small pictures: what a photo of 12 MP costs is measured elsewhere. */
const ID: SpecimenName = 'formats/small.jpg';
const SELFIE: SpecimenName = 'formats/small.jpg';

/** How many applicants fill in their forms at a time. */
const AT_THEIR_FORMS = 10;

const jpeg = (name: SpecimenName) =>
	new Blob([new Uint8Array(specimen(name))], { type: 'image/jpeg' });

function form(
	texts: Readonly<Record<string, string>>,
	pictures: Readonly<Record<string, SpecimenName>>,
) {
	const data = new FormData();
	for (const [name, text] of Object.entries(texts)) data.set(name, text);
	for (const [name, picture] of Object.entries(pictures))
		data.set(name, jpeg(picture), `${name}.jpg`);
	return data;
}

/** Throws for another status than 200, without a word of what was sent. */
async function post(url: string, body: FormData): Promise<string> {
	const response = await fetch(url, { method: 'POST', headers: OWN_CONNECTION, body });
	const text = await response.text();
	if (response.status !== 200)
		throw new Error(`${new URL(url).pathname} answered ${response.status}`);
	return text;
}

/** Gives a list of applicants to a workflow; gives the rows that it answers with. */
export async function handIn(
	url: string,
	applicants: readonly Applicant[],
): Promise<Array<Record<string, unknown>>> {
	const applying = JSON.stringify(applicants.map(({ email, userid }) => ({ email, userid })));
	const answer = await post(url, form({ applicants: applying }, { front: ID, selfie: SELFIE }));
	return JSON.parse(answer) as Array<Record<string, unknown>>;
}

/** Fills in the form of each link as the applicants do who get them. */
export async function fillIn(links: readonly string[]): Promise<void> {
	const waiting = links.values();
	const applicant = async () => {
		// One iterator for all: each takes the next.
		for (const link of waiting) {
			await post(
				link,
				form({ issuingCountry: 'DEU', idType: 'passport' }, { idImage: ID, faceImage: SELFIE }),
			);
		}
	};
	await Promise.all(Array.from({ length: AT_THEIR_FORMS }, applicant));
}
