import type { IDataObject } from 'n8n-workflow';
import type { Outcome } from '../../nodes/ArgosIdentity/model/status/outcome';
import { isRecord } from '../../nodes/ArgosIdentity/model/values/unknown';
import { isApplicantKey, type ApplicantKey } from './applicants';

/** What came out of ARGOS Identity for one try: a row's outcome, or that the item was refused. */
export type Step = 'ID' | 'selfie';

export interface Try {
	step: Step;
	outcome: Outcome | 'refused';
	submissionId: string | null;
	/** ARGOS's reason for asking again, in words for an applicant. */
	advice: string | null;
	/** What the workflow is given about the person. */
	person: PersonShown;
	refusal: Refusal | null;
}

export interface PersonShown {
	email: string | null;
	name: string | null;
	birthDate: string | null;
	number: string | null;
	expireDate: string | null;
	imageUrl: string | null;
}

export interface Refusal {
	message: string;
	sent: string;
}

export type Story = Record<ApplicantKey, Try[]>;

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function refusalOf({ message, error }: IDataObject): Refusal | null {
	const [words, sent] = [textOf(message), isRecord(error) ? textOf(error.sent) : null];
	return words === null || sent === null ? null : { message: words, sent };
}

/** Reads an item that came out of ARGOS Identity in this step, at either output. */
export function readTry(step: Step, json: IDataObject): { key: ApplicantKey; result: Try } {
	if (!isApplicantKey(json.applicant)) throw new Error('An item came back without its applicant');
	const refusal = refusalOf(json);
	const result: Try = {
		step,
		outcome: refusal === null ? (json.outcome as Outcome) : 'refused',
		submissionId: refusal === null ? textOf(json.submissionId) : null,
		advice: textOf(json.retryAdvice),
		person: {
			email: textOf(json.email),
			name: textOf(json.fullName),
			birthDate: textOf(json.birthDate),
			number: textOf(json.licenseNumber) ?? textOf(json.identityNumber),
			expireDate: textOf(json.expireDate),
			imageUrl: textOf(json.frontImageUrl),
		},
		refusal,
	};
	return { key: json.applicant, result };
}
