import { atATime } from '../lab/atATime';
import { formOf, postForm } from '../lab/postForm';
import type { Images } from './images';

/** Callers at a time: more than a process answers at once. */
const CALLERS = 10;

let applicants = 0;

/** Each another one, whom the local ARGOS has not approved before. */
const emails = (count: number): string[] =>
	Array.from({ length: count }, () => {
		applicants += 1;
		return `newcomer-${applicants}@example.test`;
	});

/** Hands in so many applicants, each by a form of its own. */
export async function applyEach(url: string, count: number, images: Images): Promise<void> {
	await atATime(CALLERS, emails(count), async (email) => {
		await postForm(url, formOf({ email }, images));
	});
}

/** Hands in so many applicants by one form, which has the e-mail address of each. */
export async function applyTogether(url: string, count: number, images: Images): Promise<void> {
	await postForm(url, formOf({ email: emails(count) }, images));
}
