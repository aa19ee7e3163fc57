import type { SelfieName, SpecimenName } from '../specimens';

/** What one try brings: a front picture, for cards also a back. */
export interface Pictures {
	front: SpecimenName;
	back?: SpecimenName;
}

/** Somebody who applies in the demo. All are made up, and so are their documents. */
export interface Applicant {
	name: string;
	/** Completes "sends …" for the first try. */
	document: string;
	email: string;
	idType: 'drivers_license' | 'passport' | 'government_id';
	personalData: 'full' | 'masked';
	/** By try; the last ones are for when ARGOS asks again. */
	tries: readonly [Pictures, ...Pictures[]];
	/** The same for Step 2; none = stays after Step 1. */
	selfies: readonly SelfieName[];
}

const EXPIRED: Pictures = { front: 'passport-expired.jpg' };

/** No e-mail address names a scenario: what becomes of each is earned by the pictures. */
export const APPLICANTS = {
	theo: {
		name: 'Theo',
		document: "a driver's license, front and back",
		email: 'theo@example.test',
		idType: 'drivers_license',
		personalData: 'full',
		tries: [{ front: 'license-front.jpg', back: 'license-back.jpg' }],
		selfies: ['selfies/theo-dim.jpg'],
	},
	anna: {
		name: 'Anna',
		document: 'a passport, photographed with glare',
		email: 'anna@example.test',
		idType: 'passport',
		personalData: 'full',
		tries: [{ front: 'passport-glare.jpg' }, { front: 'passport-anna.jpg' }],
		selfies: ['selfies/two-faces.jpg', 'selfies/anna.jpg'],
	},
	maria: {
		name: 'Maria',
		document: 'a passport that expired long ago',
		email: 'maria@example.test',
		idType: 'passport',
		personalData: 'full',
		tries: [EXPIRED, EXPIRED, EXPIRED],
		selfies: [],
	},
	ben: {
		name: 'Ben',
		document: 'an iPhone picture (HEIC)',
		email: 'ben@example.test',
		idType: 'passport',
		personalData: 'full',
		tries: [{ front: 'formats/refused/image.heic' }],
		selfies: [],
	},
	mira: {
		name: 'Mira',
		document: 'an identity card; her data is to be masked',
		email: 'mira@example.test',
		idType: 'government_id',
		personalData: 'masked',
		tries: [{ front: 'id-card-front.png', back: 'id-card-back.png' }],
		// Step 2 needs the name, which a masked row does not have.
		selfies: [],
	},
} as const satisfies Record<string, Applicant>;

export type ApplicantKey = keyof typeof APPLICANTS;

export const APPLICANT_KEYS = Object.keys(APPLICANTS) as ApplicantKey[];

export function isApplicantKey(value: unknown): value is ApplicantKey {
	return APPLICANT_KEYS.some((key) => key === value);
}

/** By the common type, for code that treats all applicants alike. */
export function applicant(key: ApplicantKey): Applicant {
	return APPLICANTS[key];
}
