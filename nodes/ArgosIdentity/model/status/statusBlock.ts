import { outcomeOf, type Outcome, type ReadOutcome, type StatusFacts } from './outcome';
import { retryGuidance, UNREAD_GUIDANCE, type AskedPicture } from './retryCodes';
import { triesOf, type Tries } from './tries';

/** Several names in one column, each once; null when there are none. */
export function list(names: readonly string[]): string | null {
	return names.length === 0 ? null : [...new Set(names)].join(', ');
}

function guidanceOf(outcome: Outcome | ReadOutcome, code: string | null, picture: AskedPicture) {
	if (outcome === 'unread') return UNREAD_GUIDANCE;
	return outcome === 'retry' ? retryGuidance(code, picture) : null;
}

/** What an answer's place in the life of a submission adds to what it says. */
interface Situation {
	/** What it means that the answer has neither a status nor a reason. */
	whenSilent: Outcome;
	isFirstTry: boolean;
	/** What ARGOS asks for where it gives no code, or one that is not known here. */
	picture: AskedPicture;
}

/** The columns that tell where the check stands, the same in every row. */
export function statusColumns(
	outcome: Outcome | ReadOutcome,
	tries: Tries,
	facts: Pick<StatusFacts, 'kycStatus' | 'retryReasons'>,
	picture: AskedPicture,
) {
	const codes = facts.retryReasons.map(({ code }) => code).filter((code) => code !== null);
	const messages = facts.retryReasons.map(({ message }) => message).filter((text) => text !== null);
	const guidance = guidanceOf(outcome, codes[0] ?? null, picture);
	return {
		outcome,
		kycStatus: facts.kycStatus,
		...tries,
		// ARGOS asked for it, so a count that nobody knows forbids nothing.
		canRetry: outcome === 'retry',
		retryCode: codes[0] ?? null,
		retryCodes: list(codes),
		retryMessage: messages.length === 0 ? null : [...new Set(messages)].join(' '),
		retryAdvice: guidance?.advice ?? null,
		retryCategory: guidance?.category ?? null,
	};
}

/** The status columns of an answer to what was just sent. */
export function statusBlock(facts: StatusFacts, { whenSilent, isFirstTry, picture }: Situation) {
	const outcome = outcomeOf(facts, whenSilent);
	return statusColumns(outcome, triesOf(outcome, facts.retryCount, isFirstTry), facts, picture);
}
