import type { ErrorCode, Sent } from './errorTexts';

/**
 * What it means to repeat an operation: a `read` does no harm, a `try` can cost the applicant one of
 * the three, a `change` can be made twice.
 */
export type Effect = 'read' | 'try' | 'change';

/** What is said after the cause of an error, by what may have become of the request. */
export type Consequence = 'unsent' | 'refusedUnused' | 'perhapsDone' | 'cancelled';

const WORDS: Record<Effect, Record<Consequence, string>> = {
	read: { unsent: 'Nothing was sent.', refusedUnused: '', perhapsDone: '', cancelled: '' },
	try: {
		unsent: 'Nothing was sent.',
		refusedUnused: 'No try was used.',
		perhapsDone:
			'ARGOS may have counted this as one of the three tries. Look the applicant up by e-mail with Get Many or in the ARGOS dashboard before sending again.',
		cancelled:
			'Items whose upload had begun may have been counted by ARGOS. Look them up by e-mail with Get Many or in the ARGOS dashboard before sending them again.',
	},
	change: {
		unsent: 'Nothing was sent.',
		refusedUnused: 'Nothing was changed.',
		perhapsDone:
			'ARGOS may have carried this out. Read the submission again before you repeat this.',
		cancelled:
			'Changes that had begun may have been carried out. Read the submissions again before you repeat them.',
	},
};

interface Facts {
	code: ErrorCode;
	sent: Sent;
	/** Null when ARGOS did not answer. */
	httpStatus: number | null;
}

function consequence({ code, sent, httpStatus }: Facts): Consequence | null {
	if (code === 'cancelled') return 'cancelled';
	// The message of `notSent` says so itself.
	if (sent === 'no') return httpStatus === null && code !== 'notSent' ? 'unsent' : 'refusedUnused';
	const isRefused = sent === 'yes' && httpStatus !== null && httpStatus >= 400;
	return isRefused ? null : 'perhapsDone';
}

/**
 * What an error means for repeating an operation, as sentences to stand after its cause; '' = nothing to
 * say. `own` are the words of an operation that says it more exactly than its effect does.
 */
export function consequenceOf(
	effect: Effect,
	error: Facts,
	own: Partial<Record<Consequence, string>> = {},
): string {
	const found = consequence(error);
	return found === null ? '' : (own[found] ?? WORDS[effect][found]);
}
