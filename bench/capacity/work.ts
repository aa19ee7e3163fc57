import { approvals, deliverAll } from '../lab/deliver';
import { applyEach, applyTogether } from './apply';
import type { Images } from './images';
import type { Work } from './measure';
import type { Published } from './site';
import { ANSWERS } from './task';

/** Deliveries at a time. */
const CALLERS = 10;

/** Applicants who come one by one. */
export function applications(published: Published, applicants: number, images: Images): Work {
	return {
		applicants,
		answers: ANSWERS * applicants,
		published,
		send: async (url) => await applyEach(url, applicants, images),
	};
}

/** Applicants who come in one execution. */
export function batchOfApplicants(published: Published, applicants: number, images: Images): Work {
	return {
		applicants,
		answers: ANSWERS * applicants,
		published,
		send: async (url) => await applyTogether(url, applicants, images),
	};
}

/** A verdict for each of so many submissions. */
export function verdicts(published: Published, applicants: number): Work {
	const bodies = approvals(applicants);
	return {
		applicants,
		answers: applicants,
		submissions: applicants,
		published,
		async send(url) {
			await deliverAll(url, bodies, CALLERS);
		},
	};
}
