/*
 * Loaded by `node --require`, so that it runs first and in every thread: the text recognition has one
 * of its own. Plain JavaScript, because not every thread understands TypeScript.
 */
const { createHook } = require('node:async_hooks');
const { BroadcastChannel, isMainThread } = require('node:worker_threads');

/** Node.js's marks of a TCP connection (TLS or not) and of a name look-up, and where each says to whom. */
const CONTACTS = { TCPCONNECTWRAP: 'address', GETADDRINFOREQWRAP: 'hostname' };

/** What all threads have reported to the main one. */
const addresses = [];
const scripts = [];
function note({ address, script }) {
	if (script !== undefined) scripts.push(script);
	else if (address !== '127.0.0.1') addresses.push(address);
}

const channel = new BroadcastChannel('contacts of the demo');
channel.unref();
if (isMainThread) channel.onmessage = ({ data }) => note(data);
const report = isMainThread ? note : (message) => channel.postMessage(message);

createHook({
	init(_id, type, _trigger, contact) {
		const key = CONTACTS[type];
		if (key === undefined) return;
		// Node.js writes address and name into these objects right after this.
		queueMicrotask(() => report({ address: String(contact[key]) }));
	},
}).enable();

// A thread learns which script it runs only now.
setImmediate(() => report({ script: process.argv[1] ?? '' })).unref();

exports.outsideContacts = () => addresses;
exports.watchedScripts = () => scripts;
