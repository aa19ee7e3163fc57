import type { Forms } from '../forms/forms';
import { hasPerson } from '../items/applicantData';
import type { Submission } from '../submissions/submission';
import { bodyOf } from './bodies';
import type { WebhookDelivery } from './delivery';
import { isWebhookEvent, WEBHOOK_EVENTS } from './events';
import { strangerOf } from './forge';
import type { Webhooks } from './webhooks';

/** A webhook that is made by hand. */
export interface OwnWebhook {
	/** Which submission it tells of; an id that nobody was given makes up an applicant. */
	submissionId?: string;
	/** Sent as JSON in place of what ARGOS would send; a text as it stands. */
	body?: unknown;
	/** Which address of this machine it comes from, such as 127.0.0.2. */
	from?: string;
	/** Beside or in place of content-type and content-length. */
	headers?: Readonly<Record<string, string>>;
}

/** What a webhook of a submission tells now. */
export interface World {
	webhooks: Webhooks;
	store: { all: ReadonlyMap<string, Submission> };
	tokens: { tokenOf(submissionId: string): string | undefined };
	clock: { now(): number };
	settings: { forms: Forms; admins: readonly string[] };
}

const NOBODY = 'nobody';

function usualBody(event: string, submissionId: string, world: World): string {
	if (!isWebhookEvent(event)) {
		throw new Error(
			`ARGOS has no event "${event}"; it has ${WEBHOOK_EVENTS.join(', ')}. Others need a body.`,
		);
	}
	const { store, tokens, clock, settings } = world;
	const [admin = ''] = settings.admins;
	const found = store.all.get(submissionId) ?? strangerOf(submissionId, clock.now());
	const { attempts, status } = found;
	return bodyOf(event, {
		submission: { ...found, deletedBy: found.deletedBy ?? admin },
		status,
		known: hasPerson(found) || event === 'approved',
		at: clock.now(),
		forms: settings.forms,
		tokenId: tokens.tokenOf(submissionId),
		update: { names: Object.keys(found.changed ?? {}), admin },
		...(attempts.length > 0 && {
			failure: { code: attempts.at(-1)?.retryCodes[0], count: attempts.length },
		}),
	});
}

/** Sends a webhook that is made by hand. Rejects when there is no address, or no such event. */
export async function deliverOwn(
	event: string,
	{ submissionId, body, from, headers }: OwnWebhook = {},
	world: World,
): Promise<WebhookDelivery> {
	const text =
		body === undefined
			? usualBody(event, submissionId ?? NOBODY, world)
			: typeof body === 'string'
				? body
				: JSON.stringify(body);
	return await world.webhooks.deliver({ event, body: text, submissionId }, { from, headers });
}
