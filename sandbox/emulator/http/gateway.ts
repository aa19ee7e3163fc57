import { GATEWAY } from '../texts/errors';
import { refusal, type Reply } from './reply';

export interface Caller {
	keyOk: boolean;
	ip: string;
	allowedIps: readonly string[] | undefined;
}

/** Inferred: the key is looked at before the address list. */
export function refuseCaller({ keyOk, ip, allowedIps }: Caller): Reply | undefined {
	if (!keyOk) return refusal(403, GATEWAY.forbidden, 'key');
	if (allowedIps && !allowedIps.includes(ip)) return refusal(403, GATEWAY.ipDenied, 'address');
	return undefined;
}
