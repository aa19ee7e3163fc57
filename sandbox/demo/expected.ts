import type { ApplicantKey } from './applicants';
import type { Try } from './story';
import type { TableRow } from './table';

const EXPIRED = 'This document has expired. Please use one that is still valid.';
const GLARE =
	'Light is reflected on the document. Please tilt it or move away from the lamp, then take a new photo.';

const FACES =
	'The selfie and the photo on the document do not look alike enough. Please take a new selfie in even light, looking straight at the camera.';

type ExpectedRow = Pick<TableRow, 'result' | 'tries' | 'sent' | 'detail'>;

/**
 * What the table must say. Written out here from the documents and not computed, so that it can
 * disagree: with the node, and with what the stand-in read off the pictures.
 */
export const EXPECTED_ROWS: Record<ApplicantKey, ExpectedRow> = {
	theo: {
		result: 'approved',
		tries: 'ID 1, selfie 1 within one submission',
		sent: 'yes',
		detail: 'Read: THEO MARLOWE-TESTER, born 1990-02-28, number LM0012345, valid until 2039-05-31',
	},
	anna: {
		result: 'approved',
		tries: 'ID 2, selfie 2 within one submission',
		sent: 'yes',
		detail: `Was told: "${GLARE}" Was told: "${FACES}" Read: ANNA MARIA ERIKSSON, born 1974-08-12, number U000417K8, valid until 2035-04-15`,
	},
	maria: {
		result: 'rejected for good',
		tries: '3 within one submission',
		sent: 'yes',
		detail: `Was told: "${EXPIRED}"`,
	},
	ben: {
		result: 'stopped before sending',
		tries: '0',
		sent: 'no',
		detail: "The image in 'Front Image Field' is a HEIC image, not a JPEG or PNG image [item 3]",
	},
	mira: {
		result: 'ID was read',
		tries: '1',
		sent: 'yes',
		detail: 'Read: M***, born 1988-**-**, number *******19, valid until 2039-11-09',
	},
};

export const EXPECTED_OUTCOMES: Record<ApplicantKey, Array<Try['outcome']>> = {
	theo: ['success', 'approved'],
	anna: ['retry', 'success', 'retry', 'approved'],
	maria: ['retry', 'retry', 'rejected'],
	ben: ['refused'],
	mira: ['success'],
};

/** Requests that ARGOS gets for each applicant. */
export const EXPECTED_REQUESTS: Record<ApplicantKey, number> = {
	theo: 2,
	anna: 4,
	maria: 3,
	ben: 0,
	mira: 1,
};

export const EXPECTED_TOTAL = 10;

/** What Step 2 sends of what Step 1 read, with each selfie. */
export const EXPECTED_TYPED: Partial<
	Record<ApplicantKey, readonly [name: string, birthDate: string]>
> = {
	theo: ['THEO MARLOWE-TESTER', '1990-02-28'],
	anna: ['ANNA MARIA ERIKSSON', '1974-08-12'],
};

/** How a masked person looks. */
export const MASKS = {
	name: /^\p{L}\*{3}$/u,
	birthDate: /^\d{4}-\*\*-\*\*$/,
	number: /^\*+\w{2}$/,
	email: /^\w\*{3}@example\.test$/,
} as const;
