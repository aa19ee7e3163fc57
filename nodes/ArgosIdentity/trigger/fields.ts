import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { alphabetical } from '../actions/fields/alphabetical';
import { outputFields } from '../actions/fields/output';
import { EVENT_CHOICES, EVENTS } from '../model/webhook/events';

const eventOptions: INodePropertyOptions[] = [
	...alphabetical(
		Object.entries(EVENTS).map(([value, words]) => ({ ...words, value })),
		({ name }) => name,
	),
	{
		name: 'Other',
		value: 'other',
		description: 'An event that this node does not know, or an encrypted one',
	},
];

/** The parameters of the trigger, in the order of the panel. Whom to believe is no matter for an expression. */
export const triggerFields: INodeProperties[] = [
	{
		displayName:
			'ARGOS sends to one address a project, and a person enters it: copy the <b>Production URL</b> above, open the project in the ARGOS dashboard (Project Settings &gt; Integration Info), paste it as the webhook URL and save. The <b>Test URL</b> is another address. It works only while this editor listens, so paste the Production URL back after a test. n8n has to be reachable over https from the internet.',
		name: 'addressNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		noDataExpression: true,
		required: true,
		options: eventOptions,
		default: [...EVENT_CHOICES],
		description: 'What starts the workflow. Of other events ARGOS is told that they arrived.',
	},
	{
		displayName: 'Verify',
		name: 'verify',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'None',
				value: 'none',
				description:
					'Believe what comes. Anybody who learns the address can then make up a verdict; every item says that it is not verified.',
			},
			{
				name: 'Read Back',
				value: 'readBack',
				description:
					"Read the submission from ARGOS again and put out what ARGOS says. What is not the project's is turned away.",
			},
		],
		default: 'readBack',
		description: "Whom to believe. ARGOS's webhooks are not signed.",
	},
	{
		displayName: 'When ARGOS Cannot Be Asked',
		name: 'whenUnreachable',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Put Out Unverified',
				value: 'emitUnverified',
				description: 'Put out what came, with verified: false',
			},
			{
				name: 'Refuse',
				value: 'refuse',
				description:
					'Answer with 503 and start nothing. Whether ARGOS sends it again is not documented.',
			},
		],
		default: 'refuse',
		description: 'What happens when the submission cannot be read again',
		displayOptions: { show: { verify: ['readBack'] } },
	},
	{
		displayName: 'Allowed IPs',
		name: 'allowedIps',
		type: 'string',
		noDataExpression: true,
		default: '',
		placeholder: 'e.g. 52.78.194.237',
		description:
			'Who may call: addresses and ranges (CIDR), with commas between them. Empty lets everybody call. Behind a proxy, n8n has to be told by N8N_PROXY_HOPS how many there are.',
		hint: "52.78.194.237 is the sender that ARGOS's pages name",
	},
	{
		displayName: 'Ignore Repeats',
		name: 'ignoreRepeats',
		type: 'boolean',
		noDataExpression: true,
		default: true,
		description:
			'Whether a delivery that came before starts nothing. Known in the memory of this n8n process only, so it is a best effort: the Remove Duplicates node makes it sure.',
	},
	...outputFields,
];
