import { createHook } from 'node:async_hooks';

/** Node.js's marks of a TCP connection (TLS or not) and of a name look-up, and where each says to whom. */
const CONTACTS: Readonly<Record<string, string>> = {
	TCPCONNECTWRAP: 'address',
	GETADDRINFOREQWRAP: 'hostname',
};

const begun: Array<{ key: string; contact: object }> = [];

createHook({
	init(_id, type, _trigger, contact) {
		const key = CONTACTS[type];
		if (key !== undefined) begun.push({ key, contact });
	},
}).enable();

/**
 * Every address and host name but this machine's that the process has turned to since this file was
 * imported, so that "nothing leaves this machine" is more than a promise.
 */
export function outsideContacts(): string[] {
	// Read only now: Node.js writes address and name into these objects after the hook has run.
	const all = begun.map(({ key, contact }) => String(Reflect.get(contact, key)));
	return all.filter((address) => address !== '127.0.0.1');
}
