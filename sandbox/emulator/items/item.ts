import { identityOf, personOf } from '../submissions/identity';
import { imageUrl } from '../submissions/imageUrl';
import type { Person } from '../submissions/person';
import type { Submission } from '../submissions/submission';
import { applicantData, hasPerson } from './applicantData';
import { deletedItem } from './deletedItem';
import { kycOf } from './kyc';
import { timesOf } from './times';
import { withoutErased } from './withoutErased';
import type { Item, Wording } from './wording';

function named(data: Record<string, unknown>, { forms, single }: Wording): Record<string, unknown> {
	if (single || forms.name === 'full_name') return data;
	const { full_name, ...rest } = data;
	return { ...rest, name: full_name, ...(forms.name === 'both' && { full_name }) };
}

/** ARGOS documentation: which identifiers a person has, once it is known. */
function identifiers(submission: Submission, person: Person): Item {
	if (!hasPerson(submission)) return {};
	const { applicantId, duplicatedInformation } = identityOf(person);
	return {
		...(submission.status === 'approved' && { applicant_id: applicantId }),
		duplicated_information: duplicatedInformation,
	};
}

function imagesOf({ submissionId, application, images }: Submission): Item {
	const stored = [
		'idImage' as const,
		...(application.hasBackImage ? ['idBackImage' as const] : []),
		...(['selfieImage', 'addressImage'] as const).filter((type) => images[type]),
	];
	return Object.fromEntries(stored.map((type) => [type, imageUrl(submissionId, type)]));
}

/** ARGOS documentation: the names of the fields. */
function wholeItem(submission: Submission, wording: Wording): Item {
	if (submission.item) return submission.item;
	const { email, userid, cf1, cf2, cf3, idType, issuingCountry } = submission.application;
	const { changed = {}, reviewer = 'system' } = submission;
	const person = personOf(submission);
	return {
		data: {
			...named({ ...applicantData(submission, person), ...changed }, wording),
			idcard_issuingCountry: changed['idcard_issuingCountry'] ?? issuingCountry,
			idType: changed['idType'] ?? idType,
			cf1,
			cf2,
			cf3,
		},
		email,
		userid,
		submission_id: submission.submissionId,
		...identifiers(submission, person),
		...timesOf(submission, wording.forms),
		...(submission.decidedAt !== undefined && { reviewer }),
		image: imagesOf(submission),
		kyc: kycOf(submission),
	};
}

/** A submission as GET gives it. */
export function itemOf(submission: Submission, wording: Wording): Item {
	const { forms } = wording;
	return submission.status === 'deleted' && !submission.item
		? deletedItem(submission, forms)
		: withoutErased(wholeItem(submission, wording), submission, forms);
}

/** Inferred: request_type=kyc leaves out the applicant's data. */
export function kycItemOf(submission: Submission, { forms }: Wording): Item {
	if (submission.status === 'deleted') return deletedItem(submission, forms);
	const { created_at, [forms.updatedAt]: updatedAt } = timesOf(submission, forms);
	return {
		submission_id: submission.submissionId,
		created_at,
		[forms.updatedAt]: updatedAt,
		kyc: kycOf(submission),
	};
}
