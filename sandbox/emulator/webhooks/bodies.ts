import type { Forms } from '../forms/forms';
import type { WebhookEvent } from './events';
import { factsOf, type Facts, type Told, type Values } from './facts';
import { OTHER_BODIES } from './otherBodies';

/** Every applicant of the emulator comes from here: an address that is reserved for documentation. */
const IP_ADDRESS = '192.0.2.1';

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

function pick(values: Values, names: readonly string[]): Values {
	return Object.fromEntries(names.map((name) => [name, values[name]]));
}

function sender({ item, cf, tokenId }: Facts): Values {
	return { cf, userid: item['userid'], tokenId, ipAddress: IP_ADDRESS };
}

function tried(facts: Facts): Values {
	const { item, failure } = facts;
	return {
		submission_id: item['submission_id'],
		kyc_result: { status: 'incomplete' },
		...sender(facts),
		retryCode: failure?.code,
		attempts: failure?.count,
	};
}

function submitted(facts: Facts): Values {
	return {
		kyc_result: { status: facts.status, [facts.forms.updatedAt]: facts.time },
		submission_id: facts.item['submission_id'],
		email: facts.item['email'],
		...sender(facts),
	};
}

function approvedOf({ item, cf, time, createdAt, pendingAt, submission, forms }: Facts): Values {
	return {
		kyc_result: {
			status: 'approved',
			[forms.updatedAt]: time,
			created_at: createdAt,
			kyc_result_at: time,
			pending_at: forms.webhookBodies === 'gitbook' ? pendingAt : undefined,
			reviewer: submission.reviewer ?? 'system',
		},
		submission_id: item['submission_id'],
		applicant_id: item['applicant_id'],
		email: item['email'],
		cf,
	};
}

const PERSON = ['age_group', 'gender', 'date_of_birth', 'nationality'] as const;
const NAMES = ['full_name', 'full_name_en', 'first_name', 'last_name'] as const;

const namesOf = (data: Values): Values => pick({ ...data, full_name_en: data['full_name'] }, NAMES);

/** ARGOS documentation: the two generations of this event's page. */
const APPROVED: Record<Forms['webhookBodies'], (facts: Facts) => Values> = {
	current: (facts) => ({
		...approvedOf(facts),
		...pick(facts.data, PERSON),
		duplicated_information: facts.item['duplicated_information'],
		...namesOf(facts.data),
	}),
	gitbook: (facts) => ({
		...approvedOf(facts),
		...sender(facts),
		...pick(facts.data, PERSON),
		fullName: facts.data['full_name'],
		idType: facts.data['idType'],
		issuingCountry: facts.data['idcard_issuingCountry'],
		issueDate: facts.data['idcard_issueDate'],
		expireDate: facts.data['idcard_expireDate'],
		identityNumber: facts.data['identityNumber'],
		documentNumber: facts.data['documentNumber'],
	}),
};

function rejected(facts: Facts): Values {
	const { item, kyc, time, forms } = facts;
	return {
		kyc_result: {
			status: 'rejected',
			comment: first(kyc['comment']),
			[forms.updatedAt]: time,
			commentCode: first(kyc['commentCode']),
		},
		submission_id: item['submission_id'],
		duplicated_information: item['duplicated_information'],
		applicant_id: item['applicant_id'],
		email: item['email'],
		...sender(facts),
	};
}

function updated({ item, data, status, time, pendingAt, tokenId, update, submission }: Facts) {
	return {
		submission_id: item['submission_id'],
		duplicated_information: item['duplicated_information'],
		email: item['email'],
		data: {
			update: update?.names ?? [],
			kyc_result: status,
			pending_at: pendingAt,
			reviewer: submission.reviewer,
		},
		admin: update?.admin,
		update_time: time,
		...pick(data, ['age_group', 'gender', 'date_of_birth']),
		...namesOf(data),
		nationality: data['nationality'],
		userid: item['userid'],
		tokenId,
	};
}

/** ARGOS documentation: the keys, but of what is marked as inferred. */
const BODIES: Record<WebhookEvent, (facts: Facts) => Values> = {
	created: tried,
	/** Inferred: the keys of `created`. */
	retry: tried,
	/** Inferred: all of it but the event's name. */
	submit: submitted,
	approved: (facts) => APPROVED[facts.forms.webhookBodies](facts),
	rejected,
	updated,
	/** Inferred: `comment` is empty. */
	delete: ({ item, time, submission }) => ({
		submission_id: item['submission_id'],
		account_email: submission.deletedBy,
		delete_time: time,
		comment: '',
	}),
	...OTHER_BODIES,
};

/** The body of a webhook, as it is sent. */
export function bodyOf(event: WebhookEvent, told: Told): string {
	return JSON.stringify({ webhook_trigger: event, ...BODIES[event](factsOf(told)) });
}
