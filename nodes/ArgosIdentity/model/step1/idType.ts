import { lazily } from '../values/lazily';
import { trimInvisible } from '../values/text';

/** The kinds of ID that Step 1 takes, in ARGOS's spelling. */
export const ID_TYPES = [
	'aadhaar',
	'drivers_license',
	'government_id',
	'pancard',
	'passport',
	'residence_permit',
	'universal',
	'vehicle_registration_certificate',
	'visa',
] as const;

export type IdType = (typeof ID_TYPES)[number];

/** As the panel lists them. */
const LABELS: Record<IdType, string> = {
	aadhaar: 'Aadhaar (India)',
	drivers_license: "Driver's License",
	government_id: 'Government ID Card',
	pancard: 'PAN Card (India)',
	passport: 'Passport',
	residence_permit: 'Residence Permit',
	universal: 'Universal (Any Kind of ID)',
	vehicle_registration_certificate: 'Vehicle Registration Certificate',
	visa: 'Visa',
};

const DESCRIPTIONS: Partial<Record<IdType, string>> = {
	universal: 'When you cannot know the kind. Must be enabled for the project.',
};

/** The list of the node's panel. */
export const ID_TYPE_OPTIONS: ReadonlyArray<{ name: string; value: IdType; description?: string }> =
	ID_TYPES.map((value) => {
		const description = DESCRIPTIONS[value];
		return { name: LABELS[value], value, ...(description !== undefined && { description }) };
	});

/**
 * Cards that usually have something to read on the back. ARGOS's own list is not public, so
 * this leads to a hint only, never to a refusal.
 */
const CARD_TYPES: ReadonlySet<IdType> = new Set<IdType>([
	'drivers_license',
	'government_id',
	'residence_permit',
]);

/** The words of a text, whatever its case and whatever an editor made of spaces, hyphens and apostrophes. */
function searchKey(text: string): string {
	return trimInvisible(text)
		.toLowerCase()
		.replace(/\p{Cf}|['’‘ʼ`´′＇]/gu, '')
		.replace(/[\s\p{Pd}]+/gu, '_');
}

const byKey = lazily(
	() =>
		new Map(
			ID_TYPES.flatMap((idType) => {
				const label = LABELS[idType];
				const written = [idType, label, label.replace(/ \(.*\)$/, '')];
				return written.map((text) => [searchKey(text), idType] as const);
			}),
		),
);

/**
 * ARGOS's spelling of an ID type that is written so in any case, with spaces or hyphens, or as its
 * label in the panel, with what stands there in brackets or without; null when unknown.
 */
export function toIdType(text: string): IdType | null {
	return byKey().get(searchKey(text)) ?? null;
}

/** Whether a picture of the back usually helps for this kind of ID. */
export function usuallyHasBack(idType: IdType): boolean {
	return CARD_TYPES.has(idType);
}

/** Whether one side is enough for this kind of ID, so that a form for several kinds may hold no back. */
export function mayLackBack(idType: IdType): boolean {
	return idType === 'passport' || idType === 'visa';
}
