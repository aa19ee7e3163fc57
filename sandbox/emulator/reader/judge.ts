import { asDocument, type DocumentKind, type ReadDocument } from './answer';
import { readBack } from './back';
import { readCard, type CardReading } from './card';
import { hasGlare } from './glare';
import type { Ocr } from './ocr';
import { readPassport } from './passport';
import type { Box, GreyPicture } from './greyPicture';
import type { ReadValues } from './values';
import { look, type View } from './view';

/** What the reader makes of an applicant's pictures. */
export type Reading =
	| { kind: 'read'; document: ReadDocument }
	| { kind: 'not-read' }
	| { kind: 'retry'; code: RetryCode; message?: string };

/** ARGOS's codes; when the emulator gives them is its own rule, see the README. */
export type RetryCode =
	'glare_detected' | 'mrz_protocol_fail' | 'document_expired' | 'invalid_back_document';

export interface Pictures {
	idType: string;
	front: GreyPicture;
	back?: GreyPicture;
	/** The day by which a document must not have expired, in milliseconds since 1970. */
	now: number;
}

/** Emulator's own rule: a document is read only when it is of a kind that the ID type names. */
const KINDS: Readonly<Record<string, readonly DocumentKind[]>> = {
	passport: ['passport'],
	drivers_license: ['license'],
	government_id: ['id-card'],
	residence_permit: ['id-card'],
	universal: ['passport', 'license', 'id-card'],
};

const NOT_READ: Reading = { kind: 'not-read' };
const retry = (code: RetryCode, message?: string): Reading => ({
	kind: 'retry',
	code,
	...(message !== undefined && { message }),
});

/** Emulator's own rules: ARGOS has no public code for either, and this one asks for both sides of a card. */
const NO_BACK = retry('invalid_back_document', 'Synthetic text: show the back of the card too.');
const A_PASSPORT = retry(
	'invalid_back_document',
	'Synthetic text: this is a passport, and the ID type says a card.',
);

/** ARGOS documentation: some margin, or nothing is read. How much is the emulator's own. */
const MARGIN = 0.015;

function hasMargin({ left, top, right, bottom }: Box, { width, height }: GreyPicture): boolean {
	const margin = MARGIN * (right - left);
	return left > margin && top > margin && width - right > margin && height - bottom > margin;
}

/** Reads as ARGOS words it, unless the document has expired. */
function settle(kind: DocumentKind, values: ReadValues, now: number): Reading {
	const { expireDate } = values;
	const today = new Date(now).toISOString().slice(0, 10);
	if (expireDate && expireDate.value < today) return retry('document_expired');
	return { kind: 'read', document: asDocument(kind, values) };
}

async function judgePassport(view: View, { now }: Pictures, ocr: Ocr) {
	const reading = await readPassport(view, ocr, now);
	if (!reading) return undefined;
	const { birthDate, expireDate, identityNumber } = reading.values;
	if (!birthDate && !expireDate && !identityNumber) return undefined;
	return hasMargin(reading.outline, view.picture)
		? settle('passport', reading.values, now)
		: NOT_READ;
}

async function judgeCard(
	card: CardReading,
	{ idType, back, now }: Pictures,
	ocr: Ocr,
): Promise<Reading> {
	if (!back) return idType === 'universal' ? settle(card.name, card.values, now) : NO_BACK;
	const { belongs, values } = await readBack(card, back, ocr, now);
	if (!belongs) return retry('invalid_back_document');
	return settle(card.name, { ...card.values, ...values }, now);
}

/** Looks at an applicant's pictures and decides. */
export async function judge(pictures: Pictures, ocr: Ocr): Promise<Reading> {
	const { idType, front, back } = pictures;
	const kinds = KINDS[idType] ?? [];
	if (kinds.length === 0) return NOT_READ;
	if ((await hasGlare(front)) || (back && (await hasGlare(back)))) return retry('glare_detected');

	const view = await look(front, ocr);
	const card = await readCard(view, ocr);
	if (card) {
		if (!kinds.includes(card.name)) {
			return idType === 'passport' ? retry('mrz_protocol_fail') : NOT_READ;
		}
		return hasMargin(card.outline, view.picture) ? await judgeCard(card, pictures, ocr) : NOT_READ;
	}
	const passport = await judgePassport(view, pictures, ocr);
	if (passport) return kinds.includes('passport') ? passport : A_PASSPORT;
	return idType === 'passport' ? retry('mrz_protocol_fail') : NOT_READ;
}
