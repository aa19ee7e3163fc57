import { parseArgs } from 'node:util';

import { bringUp, type Running } from './bringUp';
import { checkOnce } from './check';
import { installN8n } from './install';
import { say } from './say';
import { welcome } from './welcome';

/** Resolves with the first Ctrl-C or kill. */
async function endSignal(): Promise<NodeJS.Signals> {
	return await new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, resolve);
	});
}

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
	// Until here a Ctrl-C ends npm's install too, and the next run starts it again.
	await installN8n(say);

	const end = { asked: false };
	const signal = endSignal().then(() => (end.asked = true));
	let running: Running | undefined;
	try {
		running = await bringUp(say);
		if (values.check) {
			await Promise.race([checkOnce(running, say), signal]);
		} else {
			say(welcome(running));
			await signal;
			say('Stopping …');
		}
	} catch (error) {
		// A Ctrl-C in a terminal reaches n8n too, whose end is no failure then.
		if (!end.asked) throw error;
	} finally {
		await running?.stop();
	}
	say('Stopped. Nothing is left running.');
}

main().then(
	// The signals' listeners would keep the process alive.
	() => process.exit(0),
	(error: unknown) => {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		process.exit(1);
	},
);
