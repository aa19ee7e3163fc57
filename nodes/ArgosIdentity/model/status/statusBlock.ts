import { MAX_TRIES } from '../limits';
import { outcomeOf, type StatusFacts } from './outcome';
import { retryGuidance } from './retryCodes';

/** Several names in one column; null when there are none. */
export function list(names: readonly string[]): string | null {
	return names.length === 0 ? null : names.join(', ');
}

/** The columns that tell where the check stands, the same in every row. */
export function statusBlock(facts: StatusFacts) {
	const outcome = outcomeOf(facts);
	const attemptsLeft = outcome === 'rejected' ? 0 : Math.max(0, MAX_TRIES - facts.retryCount);
	const codes = facts.retryReasons.map(({ code }) => code).filter((code) => code !== null);
	const messages = facts.retryReasons.map(({ message }) => message).filter((text) => text !== null);
	const guidance = outcome === 'retry' ? retryGuidance(codes[0] ?? null) : null;
	return {
		outcome,
		kycStatus: facts.kycStatus,
		retryCount: facts.retryCount,
		attemptsLeft,
		canRetry: outcome === 'retry' && attemptsLeft > 0,
		retryCode: codes[0] ?? null,
		retryCodes: list(codes),
		retryMessage: messages.length === 0 ? null : messages.join(' '),
		retryAdvice: guidance?.advice ?? null,
		retryCategory: guidance?.category ?? null,
	};
}
