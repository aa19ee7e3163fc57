import type { ReadDocument } from '../reader';
import cardSample from '../samples/success-card.json';
import driversLicenseSample from '../samples/success-drivers-license.json';
import frontOnlySample from '../samples/success-front-only.json';
import ocrFailedSample from '../samples/ocr-failed.json';
import partialSample from '../samples/success-partial.json';
import universalArraySample from '../samples/universal-array.json';
import type { Shape } from '../scenarios/scenario';
import { imageUrl } from '../submissions/imageUrl';
import { personFor, type Person } from '../submissions/person';
import type { Submission } from '../submissions/submission';

interface Sample {
	document_fields: Readonly<Record<string, boolean>> | readonly string[];
	missing_fields: readonly string[];
	reviewOCRData?: Readonly<Record<string, string | boolean>>;
	file_upload: boolean;
}

/** The samples carry key sets of ARGOS documentation; the values in them are replaced. */
const SAMPLES: Record<Exclude<Shape, 'auto'>, Sample> = {
	card: cardSample,
	'drivers-license': driversLicenseSample,
	'front-only': frontOnlySample,
	partial: partialSample,
	'ocr-failed': ocrFailedSample,
	'universal-array': universalArraySample,
};

function sampleFor(shape: Shape, idType: string): Sample {
	if (shape !== 'auto') return SAMPLES[shape];
	return idType === 'drivers_license' ? SAMPLES['drivers-license'] : SAMPLES.card;
}

function asOcr(person: Person): Record<string, string> {
	return {
		ocr_firstName: person.firstName,
		ocr_lastName: person.lastName,
		ocr_name: `${person.firstName} ${person.lastName}`,
		ocr_birthDate: person.birthDate,
		ocr_issueDate: person.issueDate,
		ocr_expireDate: person.expireDate,
		ocr_gender: person.gender,
		ocr_nationality: person.nationality,
		ocr_identityNumber: person.identityNumber,
	};
}

/** The document part of a Step 1 answer, with the submission's id. */
export function documentOf(
	{ submissionId, application }: Submission,
	shape: Shape,
	ownOcr?: Record<string, string | boolean>,
): Record<string, unknown> {
	const { reviewOCRData, file_upload: _, ...fields } = sampleFor(shape, application.idType);
	const madeUp = asOcr(personFor(application.email, application.issuingCountry));
	const ocr =
		ownOcr ??
		(reviewOCRData &&
			Object.fromEntries(
				Object.entries(reviewOCRData).map(([key, value]) => [key, madeUp[key] ?? value]),
			));
	const back = application.hasBackImage && shape !== 'front-only';
	const document = { ...fields, ...(ocr && { reviewOCRData: ocr }) };
	return { ...document, ...uploadsOf(submissionId, back) };
}

function uploadsOf(submissionId: string, back: boolean) {
	return {
		...(back && { file_back_upload: true, idBackImage: imageUrl(submissionId, 'idBackImage') }),
		file_upload: true,
		submissionId,
		idImage: imageUrl(submissionId, 'idImage'),
	};
}

/** The same for a document that was read from the picture. */
export function readDocumentOf(
	{ submissionId, application }: Submission,
	document: ReadDocument,
): Record<string, unknown> {
	return { ...document, ...uploadsOf(submissionId, application.hasBackImage) };
}

/** The same in the words of the documentation's field table, which its samples contradict. */
export function asTexts(body: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(body).map(([key, value]) => {
			if (key === 'submissionId') return ['Submissionid', value];
			if (typeof value === 'boolean') return [key, String(value)];
			return [key, Array.isArray(value) ? `[${value.join(', ')}]` : value];
		}),
	);
}
