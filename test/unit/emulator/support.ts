import {
	EMULATOR_KEY,
	startEmulator,
	type Emulator,
	type EmulatorOptions,
} from '../../../sandbox/emulator';

type Fields = Record<string, string | Blob | undefined>;

/** One emulator for a file of tests, as new before each of them; its clock stands at `at` where that is given. */
export function useEmulator({
	at,
	...options
}: EmulatorOptions & { at?: number } = {}): () => Emulator {
	let emulator: Emulator;
	beforeAll(async () => {
		emulator = await startEmulator(options);
	});
	beforeEach(() => {
		emulator.reset();
		if (at !== undefined) emulator.clock.set(at);
	});
	afterAll(async () => await emulator.close());
	return () => emulator;
}

export const picture = (size = 20) => new Blob([Buffer.alloc(size, 7)], { type: 'image/jpeg' });

/** A whole Step 1 form; a field set to undefined is left out. */
export function form(fields: Fields = {}): FormData {
	const whole: Fields = {
		issuingCountry: 'KOR',
		email: 'anna@example.test',
		idType: 'passport',
		idImage: picture(),
		...fields,
	};
	const data = new FormData();
	for (const [name, value] of Object.entries(whole)) {
		if (value !== undefined) data.append(name, value);
	}
	return data;
}

export async function post(
	emulator: Emulator,
	body: FormData | string,
	key = EMULATOR_KEY,
	step: 'step1' | 'step2' = 'step1',
) {
	const response = await fetch(`${emulator.baseUrl}/submission/${step}`, {
		method: 'POST',
		headers: { 'x-api-key': key },
		body,
		redirect: 'manual',
	});
	const text = await response.text();
	return { status: response.status, headers: response.headers, text };
}

/** Posts a form and gives the answer's JSON. */
export async function submit(emulator: Emulator, fields: Fields = {}) {
	const { status, text } = await post(emulator, form(fields));
	return { status, body: JSON.parse(text) };
}

/** What Step 2 needs of an applicant who has passed Step 1: name and birth date as they were read. */
export async function passStep1(emulator: Emulator, fields: Fields = {}) {
	const { submissionId, reviewOCRData } = (await submit(emulator, fields)).body;
	return {
		submissionId,
		name: reviewOCRData?.ocr_name ?? 'Anna Specimen',
		date_of_birth: reviewOCRData?.ocr_birthDate ?? '1990-01-31',
	};
}

/** Posts a form of Step 2, with a selfie unless it is set to undefined, and gives the answer's JSON. */
export async function submitSelfie(emulator: Emulator, fields: Fields = {}, key = EMULATOR_KEY) {
	const whole: Fields = { faceImage: picture(), ...fields };
	const data = new FormData();
	for (const [name, value] of Object.entries(whole)) {
		if (value !== undefined) data.append(name, value);
	}
	const { status, text } = await post(emulator, data, key, 'step2');
	return { status, body: JSON.parse(text) };
}

/** Any GET, answered with the bytes as they come. */
export async function get(emulator: Emulator, pathAndQuery: string, key = EMULATOR_KEY) {
	const response = await fetch(`${emulator.baseUrl}${pathAndQuery}`, {
		headers: { 'x-api-key': key },
	});
	const bytes = Buffer.from(await response.arrayBuffer());
	return { status: response.status, headers: response.headers, bytes, text: bytes.toString() };
}

/** GET submission, answered with its JSON. */
export async function list(emulator: Emulator, query = '', key = EMULATOR_KEY) {
	const { status, text } = await get(emulator, `/submission${query}`, key);
	return { status, body: JSON.parse(text) };
}

/** A request that changes something, with a body as JSON if there is one; answered with its JSON. */
export async function change(
	emulator: Emulator,
	method: 'POST' | 'PATCH' | 'DELETE',
	pathAndQuery: string,
	body?: unknown,
) {
	const response = await fetch(`${emulator.baseUrl}${pathAndQuery}`, {
		method,
		headers: { 'x-api-key': EMULATOR_KEY, 'content-type': 'application/json' },
		...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
	});
	return { status: response.status, body: await response.json() };
}
