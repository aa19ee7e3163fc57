import type { StoredImageName } from '../model/submission/storedImage';
import { STEP2_TEXTS } from '../model/errors/step2Texts';
import { fieldsToSend as step1Pairs, type Step1Fields } from '../model/step1/fields';
import { fieldsToSend as step2Pairs, type Step2Fields } from '../model/step2/fields';
import type { ArgosContext } from './argosContext';
import { requestArgos, type ArgosRequest } from './argosRequest';
import type { HttpAnswer } from './errorFromAnswer';
import { multipartForm, type FilePart } from './multipart';

/** How a request is sent, as the user chose it under Options. */
export type Sending = Pick<ArgosRequest, 'timeout' | 'resend'>;

export interface Step1Images {
	front: FilePart;
	back: FilePart | null;
}

/** The form of Step 1: the fields, then `idImage` and `idBackImage`. It can be sent once. */
export function step1Form(fields: Step1Fields, { front, back }: Step1Images): FormData {
	return multipartForm(step1Pairs(fields), [
		['idImage', front],
		...(back === null ? [] : ([['idBackImage', back]] as const)),
	]);
}

/**
 * Posts one Step 1 submission (`POST /submission/step1`) and gives its 2xx answer. `images` is called
 * for each attempt, so that nobody holds the pictures in between.
 *
 * @throws ArgosIdentityError, and what `images` throws
 */
export async function postStep1(
	context: ArgosContext,
	fields: Step1Fields,
	images: () => Promise<Step1Images>,
	sending: Sending,
): Promise<HttpAnswer> {
	return await requestArgos(context, {
		method: 'POST',
		path: '/submission/step1',
		body: async () => step1Form(fields, await images()),
		expects: 'json',
		effect: 'try',
		...sending,
	});
}

/** The form of Step 2: the fields, then `faceImage`. It can be sent once. */
export function step2Form(fields: Step2Fields, selfie: FilePart): FormData {
	return multipartForm(step2Pairs(fields), [['faceImage', selfie]]);
}

/**
 * Posts one selfie (`POST /submission/step2`) and gives its 2xx answer. `selfie` is called for each
 * attempt.
 *
 * @throws ArgosIdentityError, and what `selfie` throws
 */
export async function postStep2(
	context: ArgosContext,
	fields: Step2Fields,
	selfie: () => Promise<FilePart>,
	sending: Sending,
): Promise<HttpAnswer> {
	return await requestArgos(context, {
		method: 'POST',
		path: '/submission/step2',
		body: async () => step2Form(fields, await selfie()),
		expects: 'json',
		effect: 'try',
		errors: STEP2_TEXTS,
		...sending,
	});
}

/** How a read is sent; it does no harm, so it is always sent again when it can help. */
export type Reading = Pick<ArgosRequest, 'timeout'>;

/**
 * One page of submissions (`GET /submission`), or with `submission_id` a page with that one.
 *
 * @param query in ARGOS's names
 * @throws ArgosIdentityError
 */
export async function getSubmissions(
	context: ArgosContext,
	query: Readonly<Record<string, string>>,
	reading: Reading,
): Promise<HttpAnswer> {
	return await requestArgos(context, {
		method: 'GET',
		path: '/submission',
		query,
		expects: 'json',
		effect: 'read',
		resend: true,
		...reading,
	});
}

/**
 * An image of a submission (`GET /image`); the body is a Buffer with whatever came.
 *
 * @throws ArgosIdentityError
 */
export async function getImage(
	context: ArgosContext,
	submissionId: string,
	image: StoredImageName,
	reading: Reading,
): Promise<HttpAnswer> {
	return await requestArgos(context, {
		method: 'GET',
		path: '/image',
		query: { submission_id: submissionId, type: image },
		expects: 'bytes',
		effect: 'read',
		resend: true,
		...reading,
	});
}
