/** How somebody is checked: by the node's two steps, or by a link to ARGOS's form. */
export type Way = 'steps' | 'link';
export type Verdict = 'approved' | 'rejected' | 'pending';

/** A made-up applicant. The tag in the address tells the local ARGOS how the check ends. */
export interface Applicant {
	email: string;
	userid: string;
	way: Way;
	verdict: Verdict;
}

/** Of ten in a row: most pass, one is rejected, one waits for a person. */
const VERDICTS: readonly Verdict[] = [
	...Array.from({ length: 8 }, () => 'approved' as const),
	'rejected',
	'pending',
];

/** Emulator's own: the scenario that ends so. Who has none is approved for what was sent. */
const TAGS: Readonly<Record<Way, Readonly<Record<Verdict, string>>>> = {
	steps: { approved: '', rejected: '+step2-reject-now', pending: '+step2-pending' },
	link: { approved: '', rejected: '+reject-now', pending: '+pending' },
};

/** The applicant of this number, from 0. Both ways take turns, and each way has all verdicts. */
export function applicantOf(index: number): Applicant {
	const way = index % 2 === 0 ? 'steps' : 'link';
	const verdict = VERDICTS[Math.floor(index / 2) % VERDICTS.length] ?? 'approved';
	const email = `applicant-${index}${TAGS[way][verdict]}@example.test`;
	return { email, userid: `user-${index}`, way, verdict };
}

/** Applicants from this number on. */
export const applicantsFrom = (first: number, count: number): Applicant[] =>
	Array.from({ length: count }, (_, index) => applicantOf(first + index));
