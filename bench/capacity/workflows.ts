import { argosNode, type CredentialOfNode } from '../../sandbox/n8n/argos';
import { argosTrigger, TRIGGER_NAME, triggerPath } from '../../sandbox/n8n/argosTrigger';
import { node, webhook, workflow } from '../../sandbox/n8n/workflow';
import { ARGOS_IDENTITY } from '../../sandbox/submitIdParameters';
import { SUBMIT_SELFIE } from '../../sandbox/submitSelfieParameters';
import type { Served } from '../lab/served';

const ID_FIELDS = { issuingCountry: 'USA', idType: 'drivers_license', idBackImage: 'back' };

/** Step 1 and Step 2 for each item, with n8n's defaults but for what is given. */
function bothSteps(credential: CredentialOfNode, email: string, options: Record<string, unknown>) {
	const own = { credentials: { argosIdentityApi: credential } };
	return [
		argosNode({ ...ID_FIELDS, email, options: { includeImages: true, ...options } }, credential),
		node('Selfie', ARGOS_IDENTITY, 1, { ...SUBMIT_SELFIE, faceImage: 'selfie', options }, own),
	];
}

/** An execution for each applicant, who comes as a form with the e-mail address and three images. */
export function onboarding(credential: CredentialOfNode): Served {
	const path = 'capacity';
	const definition = workflow(
		'Capacity',
		[webhook(path, 'onReceived'), ...bothSteps(credential, '={{ $json.body.email }}', {})],
		[
			['Webhook', 'ARGOS'],
			['ARGOS', 'Selfie'],
		],
	);
	return { definition, path };
}

/** One execution for many applicants, who share three images. */
export function batch(credential: CredentialOfNode, maxConcurrency: number): Served {
	const path = `capacity-batch-${maxConcurrency}`;
	const splitOut = {
		fieldToSplitOut: 'body.email',
		options: { destinationFieldName: 'email', includeBinary: true },
	};
	const definition = workflow(
		`Batch ${maxConcurrency}`,
		[
			webhook(path, 'onReceived'),
			node('Applicants', 'n8n-nodes-base.splitOut', 1, splitOut),
			...bothSteps(credential, '={{ $json.email }}', { maxConcurrency }),
		],
		[
			['Webhook', 'Applicants'],
			['Applicants', 'ARGOS'],
			['ARGOS', 'Selfie'],
		],
	);
	return { definition, path };
}

/** One execution for each verdict, read back by the trigger. */
export function verdicts(credential: CredentialOfNode): Served {
	const webhookId = 'verdicts';
	const end = node('End', 'n8n-nodes-base.noOp', 1, {});
	const definition = workflow(
		'Verdicts',
		[argosTrigger(webhookId, credential), end],
		[[TRIGGER_NAME, 'End']],
	);
	return { definition, path: triggerPath(webhookId) };
}
