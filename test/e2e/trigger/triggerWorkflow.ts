import { argosTrigger, TRIGGER_NAME } from '../../../sandbox/n8n/argosTrigger';
import { node, workflow, type WorkflowDefinition } from '../../../sandbox/n8n/workflow';

/** The trigger, and behind it an HTTP Request that posts each item to `sinkUrl`. */
export function triggerWorkflow(options: {
	webhookId: string;
	credential: { id: string; name: string };
	sinkUrl: string;
	parameters: Record<string, unknown>;
}): WorkflowDefinition {
	const { webhookId, credential, sinkUrl, parameters } = options;
	const sink = node('Sink', 'n8n-nodes-base.httpRequest', 4.2, {
		method: 'POST',
		url: sinkUrl,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: '={{ JSON.stringify($json) }}',
		options: {},
	});
	const trigger = argosTrigger(webhookId, credential, parameters);
	return workflow(webhookId, [trigger, sink], [[TRIGGER_NAME, 'Sink']]);
}
