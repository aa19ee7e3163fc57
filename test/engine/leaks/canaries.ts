import { BODY_CANARY } from '../faults';

/** Things that must never turn up outside the row itself; each is one that nothing else contains. */
export const CANARIES = {
	apiKey: 'canary-key-5b2e9c',
	/** Given to the node by an expression that joins two fields, so that no input item holds it whole. */
	email: 'canary.applicant@mail.example.test',
	/** In the bytes of the picture, behind its end marker. */
	picture: 'canary-picture-77d0aa',
	/** In every answer that quotes something. */
	body: BODY_CANARY,
	/** Read from the document, with Personal Data "none". */
	identity: 'Canary Person Specimen',
} as const;

/** The forms in which a text can hide in stored or logged data. */
export function formsOf(text: string): string[] {
	const base64 = Buffer.from(text).toString('base64');
	return [
		text,
		encodeURIComponent(text),
		// The middle of its base64, whatever it is glued to on either side.
		base64.slice(4, -4),
		Buffer.from(text).toString('hex'),
	];
}
