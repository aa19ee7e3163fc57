import { isRecord, toBoolean } from './unknown';

/** Whether a body is the envelope of a project whose answers are encrypted; its key scheme is not public. */
export function isEncryptedEnvelope(body: unknown): boolean {
	return isRecord(body) && toBoolean(body.isEncrypted) === true;
}
