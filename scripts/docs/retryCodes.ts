import {
	KNOWN_RETRY_CODES,
	retryGuidance,
} from '../../nodes/ArgosIdentity/model/status/retryCodes';
import { table } from './table';

function row(code: string, { category, advice }: ReturnType<typeof retryGuidance>): string[] {
	return [code, `\`${category}\``, advice];
}

/** Every retry code that ARGOS's pages name, with our advice; the last lines are for all others. */
export function retryCodeTable(): string {
	const known = KNOWN_RETRY_CODES.map((code) =>
		row(`\`${code}\``, retryGuidance(code, 'document')),
	);
	const others = [
		row('any other of Step 1', retryGuidance(null, 'document')),
		row('any other of Step 2', retryGuidance(null, 'selfie')),
	];
	return table(['`retryCode`', '`retryCategory`', '`retryAdvice`'], [...known, ...others]);
}
