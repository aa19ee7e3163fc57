import type { CredentialOfNode } from '../../sandbox/n8n/argos';
import { argosTrigger, TRIGGER_NAME, triggerPath } from '../../sandbox/n8n/argosTrigger';
import { node, workflow } from '../../sandbox/n8n/workflow';
import type { Served } from '../lab/served';
import type { WayName } from './task';

/** What each way needs of n8n and of ARGOS. */
export interface Means {
	baseUrl: string;
	argos: CredentialOfNode;
	/** Header Auth with the same key. */
	header: CredentialOfNode;
}

const end = node('End', 'n8n-nodes-base.noOp', 1, {});

function withTrigger({ argos }: Means): Served {
	const webhookId = 'bench';
	const nodes = [argosTrigger(webhookId, argos), end];
	const definition = workflow('trigger', nodes, [[TRIGGER_NAME, 'End']]);
	return { definition, path: triggerPath(webhookId) };
}

/** Reads the submission again with n8n's own nodes and goes on where ARGOS has it. */
function withWebhook({ baseUrl, header }: Means, responseMode: 'onReceived' | 'lastNode'): Served {
	const path = 'bench';
	const own = { path, httpMethod: 'POST', responseMode, options: {} };
	const condition = {
		id: 'found',
		leftValue: '={{ $json.Items?.[0]?.kyc?.result }}',
		rightValue: '={{ $("Webhook").item.json.body.webhook_trigger }}',
		operator: { type: 'string', operation: 'equals' },
	};
	const options = { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 };
	const nodes = [
		node('Webhook', 'n8n-nodes-base.webhook', 2, own, { webhookId: path }),
		node(
			'Read Back',
			'n8n-nodes-base.httpRequest',
			4.2,
			{
				url: `${baseUrl}/submission`,
				authentication: 'genericCredentialType',
				genericAuthType: 'httpHeaderAuth',
				sendQuery: true,
				queryParameters: {
					parameters: [{ name: 'submission_id', value: '={{ $json.body.submission_id }}' }],
				},
				options: {},
			},
			{ credentials: { httpHeaderAuth: header } },
		),
		node('Proven', 'n8n-nodes-base.filter', 2.2, {
			conditions: { options, conditions: [condition], combinator: 'and' },
			options: {},
		}),
		end,
	];
	const definition = workflow(responseMode, nodes, [
		['Webhook', 'Read Back'],
		['Read Back', 'Proven'],
		['Proven', 'End'],
	]);
	return { definition, path };
}

export const SERVED: Readonly<Record<WayName, (means: Means) => Served>> = {
	trigger: withTrigger,
	webhookLast: (means) => withWebhook(means, 'lastNode'),
	webhookAtOnce: (means) => withWebhook(means, 'onReceived'),
};
