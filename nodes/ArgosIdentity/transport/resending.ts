import type { ArgosIdentityError } from '../model/errors/argosIdentityError';
import type { Effect } from '../model/errors/effect';
import type { ErrorCode } from '../model/errors/errorTexts';

/** Waits before sending again, in milliseconds: four requests in all. */
const WAITS = [1000, 2000, 4000] as const;

/** A longer wait that ARGOS asks for is the workflow's to plan, in seconds. */
const LONGEST_ASKED_WAIT = 60;

/**
 * After what a request is sent again. A try or a change only after what surely never left: posting
 * it twice can cost the applicant a try. A read after anything that can pass.
 */
const SENT_AGAIN_AFTER: Record<Effect, readonly ErrorCode[]> = {
	read: ['notSent', 'noAnswer', 'rateLimited', 'serverError'],
	try: ['notSent'],
	change: ['notSent'],
};

/** How long to wait before the next attempt, in milliseconds; null when there is none. */
export function waitBeforeResend(
	effect: Effect,
	{ code, retryAfter }: ArgosIdentityError,
	attempts: number,
): number | null {
	const usual = WAITS[attempts - 1];
	if (usual === undefined || !SENT_AGAIN_AFTER[effect].includes(code)) return null;
	if (retryAfter === null) return usual;
	return retryAfter > LONGEST_ASKED_WAIT ? null : Math.max(usual, retryAfter * 1000);
}
