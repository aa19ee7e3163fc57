import { ARGOS_TRIGGER, TRIGGER } from '../triggerParameters';
import { node, type WorkflowNode } from './workflow';

export const TRIGGER_NAME = 'ARGOS Trigger';

/** Below `/webhook/` and `/webhook-test/` of n8n. */
export const triggerPath = (webhookId: string) => `${webhookId}/webhook`;

/** The trigger in its first version, with these parameters in place of those that it is dropped with. */
export function argosTrigger(
	webhookId: string,
	credential: { id: string; name: string },
	parameters: Record<string, unknown> = {},
): WorkflowNode {
	const settings = { webhookId, credentials: { argosIdentityApi: credential } };
	return node(TRIGGER_NAME, ARGOS_TRIGGER, 1, { ...TRIGGER, ...parameters }, settings);
}
