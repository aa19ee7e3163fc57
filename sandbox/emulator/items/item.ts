import { applicantId, duplicatedInformation, personOf } from '../submissions/identity';
import { imageUrl } from '../submissions/imageUrl';
import type { Submission } from '../submissions/submission';
import { applicantData, hasPerson } from './applicantData';
import { deletedItem } from './deletedItem';
import { kycOf } from './kyc';
import { timesOf } from './times';
import type { Item, Wording } from './wording';

function named(data: Record<string, unknown>, { forms, single }: Wording): Record<string, unknown> {
	if (single || forms.name === 'full_name') return data;
	const { full_name, ...rest } = data;
	return { ...rest, name: full_name, ...(forms.name === 'both' && { full_name }) };
}

/** ARGOS documentation: which identifiers a person has, once it is known. */
function identifiers(submission: Submission): Item {
	if (!hasPerson(submission)) return {};
	const person = personOf(submission);
	return {
		...(submission.status === 'approved' && { applicant_id: applicantId(person) }),
		duplicated_information: duplicatedInformation(person),
	};
}

function imagesOf({ submissionId, application }: Submission): Item {
	return {
		idImage: imageUrl(submissionId, 'front'),
		...(application.hasBackImage && { idBackImage: imageUrl(submissionId, 'back') }),
	};
}

/** A submission as GET gives it. ARGOS documentation: the names of the fields. */
export function itemOf(submission: Submission, wording: Wording): Item {
	if (submission.item) return submission.item;
	if (submission.status === 'deleted') return deletedItem(submission, wording.forms);
	const { email, userid, cf1, cf2, cf3, idType, issuingCountry } = submission.application;
	return {
		data: {
			...named(applicantData(submission), wording),
			idcard_issuingCountry: issuingCountry,
			idType,
			cf1,
			cf2,
			cf3,
		},
		email,
		userid,
		submission_id: submission.submissionId,
		...identifiers(submission),
		...timesOf(submission, wording.forms),
		...(submission.decidedAt !== undefined && { reviewer: 'system' }),
		image: imagesOf(submission),
		kyc: kycOf(submission),
	};
}

/** Inferred: request_type=kyc leaves out the applicant's data. */
export function kycItemOf(submission: Submission, wording: Wording): Item {
	const { forms } = wording;
	const { submission_id, created_at, kyc, ...item } = itemOf(submission, wording);
	return { submission_id, created_at, [forms.updatedAt]: item[forms.updatedAt], kyc };
}
