import { setTimeout as pause } from 'node:timers/promises';
import type { GenericValue, IDataObject } from 'n8n-workflow';
import { openLab, type Lab } from '../../../sandbox/engine/lab';
import {
	startWebhook,
	type WebhookOptions,
	type WebhookServer,
} from '../../../sandbox/engine/webhookServer';
import { ARGOS_TRIGGER, TRIGGER } from '../../../sandbox/triggerParameters';

export interface Answered {
	status: number;
	text: string;
}

export interface Trigger extends WebhookServer {
	/** Posts a body as ARGOS does, or as given. */
	post(body: unknown, headers?: Record<string, string>): Promise<Answered>;
	/** The JSON of the items that started executions. */
	items(): IDataObject[];
}

let triggers = 0;

/** The trigger at an address of its own, in a node of its own. */
export async function openTrigger(
	lab: Lab,
	parameters: Record<string, GenericValue> = {},
	options: Partial<WebhookOptions> = {},
): Promise<Trigger> {
	triggers += 1;
	const server = await startWebhook(lab.engine, {
		type: ARGOS_TRIGGER,
		parameters: { ...TRIGGER, ...parameters },
		nodeId: `trigger-${triggers}`,
		...options,
	});
	return {
		...server,
		items: () => server.started.map(({ json }) => json),
		async post(body, headers = {}) {
			const isText = typeof body === 'string';
			const response = await fetch(server.url, {
				method: 'POST',
				headers: { 'content-type': 'application/json', ...headers },
				body: isText ? body : JSON.stringify(body),
			});
			return { status: response.status, text: await response.text() };
		},
	};
}

/**
 * A lab for one file of tests, as new before each of them, with the submissions of these IDs. Triggers that
 * are opened by `openWith` are closed after each test.
 */
export function useTriggerLab(...known: readonly string[]) {
	let lab: Lab;
	let opened: Trigger[];
	beforeAll(async () => {
		lab = await openLab();
	});
	beforeEach(() => {
		opened = [];
		lab.emulator.reset();
		lab.pointAt(lab.emulator.baseUrl);
		for (const submissionId of known) lab.emulator.seed(1, () => ({ submissionId }));
	});
	afterEach(async () => {
		for (const trigger of opened) await trigger.close();
	});
	afterAll(async () => {
		await lab.close();
	});
	return {
		lab: () => lab,
		async openWith(
			parameters: object = {},
			options: Partial<WebhookOptions> = {},
		): Promise<Trigger> {
			const trigger = await openTrigger(lab, { ...parameters }, options);
			opened.push(trigger);
			return trigger;
		},
	};
}

/** An event as ARGOS's current pages show it. */
export const event = (
	webhook_trigger: string,
	submission_id: string,
	more: Record<string, unknown> = {},
) => ({ webhook_trigger, submission_id, ...more });

/** Until something is so; the tests' own limit ends it. */
export async function until(isSo: () => boolean): Promise<void> {
	while (!isSo()) await pause(5);
}
