import { invalidInput } from '../model/errors/inputErrors';
import { toText } from '../model/values/unknown';
import { isIn, parseAddress, parseRange } from './addresses';

/** Who may call. */
export interface Callers {
	/** @param ip as n8n tells it: the sender, or what the trusted proxies say of it */
	mayCall(ip: unknown): boolean;
}

const ADVICE =
	'Write addresses such as 52.78.194.237 or ranges such as 10.0.0.0/8, with commas between them. Until then nobody is let in.';

/**
 * Reads the list of those who may call. Something in it that is no address closes the door instead of
 * opening it.
 *
 * @param written the parameter before its expression was evaluated
 * @throws ArgosIdentityError `invalidInput`
 */
export function readCallers(value: unknown, written: unknown): Callers {
	const given = toText(value);
	if (given === null) {
		if (toText(written) === null) return { mayCall: () => true };
		throw invalidInput('allowedIps', 'gives no address', ADVICE);
	}
	const entries = given.split(/[\s,;]+/).filter((entry) => entry !== '');
	const ranges = entries.map(parseRange);
	const wrong = ranges.indexOf(null);
	if (wrong !== -1 || entries.length === 0) {
		const fault = `has an entry that is no IP address or range, the one at place ${wrong + 1}`;
		throw invalidInput('allowedIps', fault, ADVICE);
	}
	return {
		mayCall(ip) {
			const address = parseAddress(toText(ip) ?? '');
			return address !== null && ranges.some((range) => range !== null && isIn(address, range));
		},
	};
}
