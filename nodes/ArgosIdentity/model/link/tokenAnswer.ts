import { isRecord, toBoolean } from '../values/unknown';

/**
 * Whether the answer to registering one token says that it is registered; null when it says neither.
 * ARGOS documentation: `success`, and a `summary` that counts tokens which failed.
 */
export function isRegistered(body: unknown): boolean | null {
	if (!isRecord(body)) return null;
	const summary = isRecord(body.summary) ? body.summary : {};
	const success = toBoolean(body.success);
	if (success === false || Number(summary.failed ?? 0) > 0 || summary.processed === 0) return false;
	return success;
}
