import { argosCredential } from '../../../sandbox/n8n/argos';
import { triggerPath } from '../../../sandbox/n8n/argosTrigger';
import type { World } from '../support/useN8n';
import { startSink, type Item, type Sink } from './sink';
import { triggerWorkflow } from './triggerWorkflow';

export interface Published {
	/** Of the workflow. */
	id: string;
	webhookId: string;
	/** The production address. */
	url: string;
	/** The items that came out, once no execution is under way any more. */
	out(): Promise<Item[]>;
}

/** How long deliveries wait for their answer; n8n is slow while the machine has other work. */
export const PATIENT = { patienceMs: 120_000 };

let workflows = 0;

/**
 * Publishes workflows with the trigger, each at an address of its own, which the emulator then has for
 * the project's webhooks.
 */
export function useTrigger(world: () => Pick<World, 'n8n' | 'emulator'>) {
	let sink: Sink | undefined;
	let credential: { id: string; name: string } | undefined;

	beforeAll(async () => {
		const { emulator, n8n } = world();
		sink = await startSink();
		credential = await n8n.createCredential(argosCredential(emulator.baseUrl));
	});
	beforeEach(() => world().emulator.setWebhookPlan(PATIENT));
	afterAll(async () => {
		await sink?.close();
	});

	return async (parameters: Record<string, unknown> = {}): Promise<Published> => {
		if (!sink || !credential) throw new Error('Workflows are published in tests only');
		const { emulator, n8n } = world();
		workflows += 1;
		const webhookId = `argos-${workflows}`;
		const { url: sinkUrl, items } = sink.basin(webhookId);
		const definition = triggerWorkflow({ webhookId, credential, sinkUrl, parameters });
		const { id, webhookUrl: url } = await n8n.publish(definition, triggerPath(webhookId));
		emulator.setWebhook(url);
		const out = async () => {
			await n8n.executionsEnded(id);
			return items;
		};
		return { id, webhookId, url, out };
	};
}
