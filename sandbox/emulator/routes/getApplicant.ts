import { json, refusal, type Reply } from '../http/reply';
import type { EmulatorState } from '../state/state';
import { identityOf, personOf } from '../submissions/identity';
import { GATEWAY } from '../texts/errors';

type Query = Readonly<Record<string, string>>;

/** GET /v3/submission/applicant. ARGOS documentation: a bare list of a person's approved submissions. */
export function getApplicant({ applicant_id }: Query, { store }: EmulatorState): Reply {
	if (!applicant_id) return refusal(400, GATEWAY.badQuery, 'query');
	const found = store.arrived
		.filter(
			(one) => one.status === 'approved' && identityOf(personOf(one)).applicantId === applicant_id,
		)
		.map((one) => ({
			submission_id: one.submissionId,
			duplicated_information: identityOf(personOf(one)).duplicatedInformation,
			email: one.application.email,
		}));
	return { answer: json(200, found), note: `${found.length} submissions` };
}
