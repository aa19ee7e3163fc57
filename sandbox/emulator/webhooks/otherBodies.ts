import { identityOf, personOf } from '../submissions/identity';
import type { WebhookEvent } from './events';
import type { Facts, Values } from './facts';

/** An action on an approved submission; ARGOS documentation: cf1 to cf3 do not stand under `cf`. */
function injected({ item, cf, status, tokenId, time }: Facts): Values {
	return {
		action: { type: 'address', created_at: time },
		submission_id: item['submission_id'],
		email: item['email'],
		kyc_status: status,
		applicant_id: item['applicant_id'],
		userid: item['userid'],
		...cf,
		tokenId,
	};
}

function injectionFailed({ item, status, time, submission }: Facts): Values {
	return {
		action: { type: 'address', created_at: time, failCode: 'distanceChecks_ipGeo' },
		submission_id: item['submission_id'],
		email: item['email'],
		kyc_status: status,
		applicant_id: item['applicant_id'],
		userid: item['userid'],
		duplicated_information: identityOf(personOf(submission)).duplicatedInformation,
	};
}

function screened({ item, cf, tokenId }: Facts): Values {
	return {
		submission_id: item['submission_id'],
		email: item['email'],
		userid: item['userid'],
		cf,
		tokenId,
	};
}

/** Bodies of what the emulator's submissions never come to. ARGOS documentation: the keys, but where marked. */
export const OTHER_BODIES = {
	injection: injected,
	injectionFail: injectionFailed,
	aml: (facts) => ({
		...screened(facts),
		aml_result: { currentstatus: 'Not Screened', risk_level_summary: 'Not Screened' },
	}),
	/** ARGOS documentation: a list of records; inferred: its key, and that it can be empty. */
	aml_monitor: (facts) => ({ ...screened(facts), records: [] }),
	/** Inferred: which keys hold the documented values. */
	token_expired: ({ tokenId = 'emulator-token' }) => ({ tokenId, expired_condition: 'count' }),
	/** ARGOS documentation: an object under `data` with this key; the others are not visible. */
	faceAuth: ({ item }) => ({ data: { Submission_id: item['submission_id'] } }),
} satisfies Partial<Record<WebhookEvent, (facts: Facts) => Values>>;
