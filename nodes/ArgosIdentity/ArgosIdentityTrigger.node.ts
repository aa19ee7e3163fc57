import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { testCredential } from './transport/credentialTest';
import { checkSettings } from './trigger/checkSettings';
import { triggerFields } from './trigger/fields';
import { receive } from './trigger/receive';

export class ArgosIdentityTrigger implements INodeType {
	// A literal, because n8n's lint rules read it only here.
	description: INodeTypeDescription = {
		displayName: 'ARGOS Identity Trigger',
		name: 'argosIdentityTrigger',
		icon: {
			light: 'file:../../icons/argosIdentity.svg',
			dark: 'file:../../icons/argosIdentity.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["verify"] === "none" ? "not verified" : "read back" }}',
		description: 'Starts the workflow when ARGOS Identity tells that something has happened',
		eventTriggerDescription: 'Waiting for ARGOS to call the Test URL',
		activationMessage:
			'ARGOS can now call the Production URL, once it is entered in the ARGOS dashboard.',
		defaults: {
			name: 'ARGOS Identity Trigger',
		},
		triggerPanel: {
			header: '',
			executionsHelp: {
				inactive:
					'<b>To try it out</b>, click the button to listen, enter the <b>Test URL</b> in the ARGOS dashboard and submit a test applicant. <br /> <br /> <b>To run it by itself</b>, activate the workflow and enter the <b>Production URL</b> in the ARGOS dashboard. A project has one webhook address, so the one replaces the other.',
				active:
					'<b>To try it out</b>, click the button to listen, enter the <b>Test URL</b> in the ARGOS dashboard and submit a test applicant. Then enter the <b>Production URL</b> again: a project has one webhook address. <br /> <br /> <b>It runs by itself</b> when ARGOS calls the <b>Production URL</b>. These executions are in the <a data-key="executions">executions list</a>.',
			},
			activationHint:
				'Once you have finished building your workflow, activate it and enter the Production URL in the ARGOS dashboard.',
		},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'argosIdentityApi',
				required: true,
				testedBy: 'testCredential',
				displayOptions: { show: { verify: ['readBack'] } },
			},
		],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				path: 'webhook',
			},
		],
		properties: triggerFields,
	};

	methods = { credentialTest: { testCredential } };

	/**
	 * n8n calls these when a workflow is activated or listens, and when that ends. A person enters the
	 * address at ARGOS, which has no API for it: there is nothing to look up, to register or to remove.
	 */
	webhookMethods = {
		default: {
			/** Never, so that n8n goes on to `create`. */
			checkExists(this: IHookFunctions): Promise<boolean> {
				return Promise.resolve(false);
			},
			/** Registers nothing, but refuses settings that could let nobody in, where a person sees it. */
			create(this: IHookFunctions): Promise<boolean> {
				checkSettings(this);
				return Promise.resolve(true);
			},
			/** The address stays in ARGOS's dashboard. n8n answers it with 404 from now on. */
			delete(this: IHookFunctions): Promise<boolean> {
				return Promise.resolve(true);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
