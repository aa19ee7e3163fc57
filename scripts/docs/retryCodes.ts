import {
	KNOWN_RETRY_CODES,
	retryGuidance,
} from '../../nodes/ArgosIdentity/model/status/retryCodes';
import { table } from './table';

/** Every retry code that ARGOS's pages name, with our advice; the last line is for all others. */
export function retryCodeTable(): string {
	const rows = [...KNOWN_RETRY_CODES, null].map((code) => {
		const { category, advice } = retryGuidance(code);
		return [code === null ? 'any other' : `\`${code}\``, `\`${category}\``, advice];
	});
	return table(['`retryCode`', '`retryCategory`', '`retryAdvice`'], rows);
}
