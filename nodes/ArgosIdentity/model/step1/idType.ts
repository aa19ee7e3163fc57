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

/**
 * Cards that usually have something to read on the back. ARGOS's own list is not public, so
 * this leads to a hint only, never to a refusal.
 */
const CARD_TYPES: ReadonlySet<IdType> = new Set<IdType>([
	'drivers_license',
	'government_id',
	'residence_permit',
]);

/** ARGOS's spelling of an ID type written in any case, with spaces or hyphens; null when unknown. */
export function toIdType(text: string): IdType | null {
	const wanted = text
		.trim()
		.toLowerCase()
		.replace(/[\s-]+/g, '_');
	return ID_TYPES.find((idType) => idType === wanted) ?? null;
}

/** Whether a picture of the back usually helps for this kind of ID. */
export function usuallyHasBack(idType: IdType): boolean {
	return CARD_TYPES.has(idType);
}
