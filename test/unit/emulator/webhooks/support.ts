import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator, type Emulator, type EmulatorOptions } from '../../../../sandbox/emulator';
import { webhookReceiver, type WebhookReceiver } from './webhookReceiver';

/** An emulator whose webhooks go to a receiver, anew for each test of a file. */
export function useWebhooks(options: EmulatorOptions = {}): {
	emulator: () => Emulator;
	receiver: () => WebhookReceiver;
} {
	let emulator: Emulator;
	let receiver: WebhookReceiver;
	beforeEach(async () => {
		receiver = await webhookReceiver();
		emulator = await startEmulator({ webhook: receiver.url, ...options });
	});
	afterEach(async () => {
		await receiver.close();
		await emulator.close();
	});
	return { emulator: () => emulator, receiver: () => receiver };
}

/** A body that ARGOS documentation shows, with made-up values. */
export function webhookSample(name: string): Record<string, unknown> {
	const file = join(__dirname, 'samples', `${name}.json`);
	return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every key of a body as a path, in the order of the alphabet. */
export function keysOf(body: Record<string, unknown>, prefix = ''): string[] {
	return Object.entries(body)
		.flatMap(([key, value]) =>
			isObject(value) ? keysOf(value, `${prefix}${key}.`) : [`${prefix}${key}`],
		)
		.sort();
}
