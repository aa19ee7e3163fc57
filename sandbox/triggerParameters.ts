import type { INodeParameters } from 'n8n-workflow';
import { EVENT_CHOICES } from '../nodes/ArgosIdentity/model/webhook/events';

/** The trigger's type in workflows, once its package is installed. */
export const ARGOS_TRIGGER = 'n8n-nodes-argos-identity.argosIdentityTrigger';

/** What the trigger's panel has when nobody changed anything. */
export const TRIGGER = {
	events: [...EVENT_CHOICES],
	verify: 'readBack',
	whenUnreachable: 'refuse',
	allowedIps: '',
	ignoreRepeats: true,
	personalData: 'full',
	output: 'row',
} satisfies INodeParameters;
