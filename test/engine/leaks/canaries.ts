import { BODY_CANARY } from '../faults';

/** Things that may turn up nowhere, but for what ROWS says; each is one that nothing else contains. */
export const CANARIES = {
	apiKey: 'canary-key-5b2e9c',
	/** Given to the node by an expression that joins two fields, so that no input item holds it whole. */
	email: 'canary.applicant@mail.example.test',
	/** In the bytes of the picture, behind its end marker. */
	picture: 'canary-picture-77d0aa',
	/** In every answer that quotes something, and in a field of the row's answer that no column holds. */
	body: BODY_CANARY,
	/** Read from the document. */
	identity: 'Canary Person Specimen',
	number: 'CN-4711-2026-0815',
	imageUrl: 'https://images.example.test/canary-image-c41d',
	/** In ARGOS's free text, which may speak of the person. */
	freeText: 'canary-sentence-e7a3',
} as const;

export type Canary = keyof typeof CANARIES;

/** The answer behind every row. */
export const ROW_ANSWER = {
	submissionId: 'leak-row-1',
	kycStatus: 'incomplete',
	retry: [{ retryCode: 'glare_detected', retryMsg: CANARIES.freeText }],
	file_upload: true,
	idImage: CANARIES.imageUrl,
	reviewOCRData: {
		ocr_name: CANARIES.identity,
		ocr_identityNumber: CANARIES.number,
	},
	fieldOfTomorrow: CANARIES.body,
};

/** By what is chosen under Output and Personal Data: exactly what an execution holds of them. */
export const ROWS: Record<string, { parameters: Record<string, string>; shows: Canary[] }> = {
	full: {
		parameters: { personalData: 'full' },
		shows: ['email', 'identity', 'number', 'imageUrl', 'freeText'],
	},
	simplified: {
		parameters: { output: 'simple', personalData: 'full' },
		shows: ['identity', 'number'],
	},
	masked: { parameters: { personalData: 'masked' }, shows: [] },
	none: { parameters: { personalData: 'none' }, shows: [] },
	raw: {
		parameters: { output: 'raw' },
		shows: ['body', 'identity', 'number', 'imageUrl', 'freeText'],
	},
};
