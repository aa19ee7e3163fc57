import { hasPerson } from '../items/applicantData';
import { personOf } from '../submissions/identity';
import { IMAGE_TYPES, type ImageType, type Submission } from '../submissions/submission';

/** ARGOS documentation: what can be deleted alone (its list goes on, cut off). */
export const PARTS = [
	'id_image',
	'selfie_image',
	'data',
	'OCR_raw',
	'ocr',
	'review',
	'applicant_id',
	'email',
	'userid',
	'additional_list',
	'duplicated_information',
	'custom_duplicated_information',
	'injection_action',
] as const;
export type Part = (typeof PARTS)[number];

export const parsePart = (text: string): Part | undefined => PARTS.find((part) => part === text);

/** Which pictures go with a part (inferred). */
const IMAGES: Partial<Record<Part, readonly ImageType[]>> = {
	id_image: ['idImage', 'idBackImage'],
	selfie_image: ['selfieImage'],
};

/** Images and what the team stored are gone for good; what is made up is only no longer given. */
export function erase(
	submission: Submission,
	parts: readonly Part[],
	dataFields: readonly string[],
	now: number,
): void {
	const gone = parts.flatMap((part) => IMAGES[part] ?? []);
	const kept = IMAGE_TYPES.filter((type) => !gone.includes(type));
	const { images, application, erased } = submission;
	submission.images = Object.fromEntries(
		kept.flatMap((type) => (images[type] ? [[type, images[type]]] : [])),
	);
	// The person is made up from the address, which may go now.
	if (hasPerson(submission)) submission.person = personOf(submission);
	const { userid, ...rest } = application;
	submission.application = {
		...rest,
		...(userid !== undefined && !parts.includes('userid') && { userid }),
		...(parts.includes('email') && { email: '' }),
	};
	const isAllData = parts.includes('data') && dataFields.length === 0;
	submission.erased = new Set([
		...(erased ?? []),
		...parts.filter((part) => part !== 'data' || isAllData),
		...(parts.includes('data') ? dataFields.map((name) => `data.${name}`) : []),
	]);
	submission.updatedAt = now;
}
