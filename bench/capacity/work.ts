import { submissionIdOf } from '../lab/submissionIds';
import { deliverAll } from '../deliveries/deliver';
import { applyEach, applyTogether } from './apply';
import type { Images } from './images';
import type { Work } from './measure';
import type { Published } from './site';

/** Step 1 and Step 2. */
const ANSWERS_EACH = 2;

/** Deliveries at a time. */
const CALLERS = 10;

/** Applicants who come one by one. */
export function applications(published: Published, applicants: number, images: Images): Work {
	return {
		applicants,
		answers: ANSWERS_EACH * applicants,
		published,
		send: async (url) => await applyEach(url, applicants, images),
	};
}

/** Applicants who come in one execution. */
export function batchOfApplicants(published: Published, applicants: number, images: Images): Work {
	return {
		applicants,
		answers: ANSWERS_EACH * applicants,
		published,
		send: async (url) => await applyTogether(url, applicants, images),
	};
}

let deliveries = 0;

/** Each another one, so that none is a repeat; ARGOS has such a submission, approved. */
function approval(index: number): string {
	deliveries += 1;
	return JSON.stringify({
		webhook_trigger: 'approved',
		submission_id: submissionIdOf(index),
		userid: `verdict-${deliveries}`,
	});
}

/** A verdict for each of so many submissions. */
export function approvals(published: Published, applicants: number): Work {
	const bodies = Array.from({ length: applicants }, (_, index) => approval(index));
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
