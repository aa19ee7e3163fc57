import type { ReadDocument } from '../reader';
import type { Person } from './person';

/** The fields of a Step 1 form, checked. */
export interface Application {
	issuingCountry: string;
	email: string;
	idType: string;
	hasBackImage: boolean;
	/** customOptions.approvePeriod was false: an approved e-mail may apply again. */
	ignoreApproved: boolean;
	submissionId?: string;
	userid?: string;
	cf1?: string;
	cf2?: string;
	cf3?: string;
}

/** `success`: Step 1 has passed and Step 2 is awaited; GET calls that incomplete. */
export const STATUSES = [
	'incomplete',
	'success',
	'pending',
	'approved',
	'rejected',
	'deleted',
] as const;
export type SubmissionStatus = (typeof STATUSES)[number];

/** ARGOS documentation: the pictures of a submission, by the names that GET image takes. */
export const IMAGE_TYPES = ['idImage', 'idBackImage', 'selfieImage', 'addressImage'] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];
export type Images = Partial<Record<ImageType, Buffer>>;

export interface Attempt {
	retryCodes: string[];
	retryMessages: string[];
}

/** Times in milliseconds since 1970, by the emulator's clock. */
export interface Submission {
	submissionId: string;
	/** Place in the order of arrival, from 0. */
	position: number;
	createdAt: number;
	updatedAt: number;
	/** When it came to wait for a person. */
	pendingAt?: number;
	/** When it was approved or rejected. */
	decidedAt?: number;
	status: SubmissionStatus;
	/** Turns of its scenario that have been played. */
	tries: number;
	/** Turns of Step 2 that have been played. */
	step2Tries: number;
	/** Failed checks of both steps, in order; their number is ARGOS's retryCount. */
	attempts: Attempt[];
	/** Why it was rejected, in ARGOS's codes; none = the third failure, or not said. */
	rejectCodes?: string[];
	/** The key of the project that Step 1 came with; none for a seeded one. */
	apiKey?: string;
	/** As sent with the latest try. */
	application: Application;
	/** What the latest try's pictures showed, in ARGOS's words; only when the emulator reads them. */
	readData?: ReadDocument['reviewOCRData'];
	/** What Step 1 answered as reviewOCRData, empty when nothing was read; none for a seeded one. */
	shown?: Readonly<Record<string, unknown>>;
	/** Who decided; none = ARGOS itself. */
	reviewer?: string;
	/** The reviewer's own words. */
	rejectComment?: string;
	/** Who deleted it, if they were named. ARGOS documentation: else no webhook tells of it. */
	deletedBy?: string;
	/** New values by GET's names in `data`, in place of all that was read. */
	changed?: Readonly<Record<string, string>>;
	/** Parts that were deleted alone; single data as `data.gender`. */
	erased?: ReadonlySet<string>;
	/** In place of what is made up from the e-mail. */
	person?: Partial<Person>;
	/** As they were sent with the latest try of each step. */
	images: Images;
	/** GET gives this as it stands, in place of all that the emulator would make up. */
	item?: Readonly<Record<string, unknown>>;
}

/** ARGOS documentation: three chances in all, the third failure rejects. */
export const MAX_FAILURES = 3;

/** ARGOS documentation: a submissionId is valid for 4 hours from its creation. */
export const LIFETIME_MS = 4 * 60 * 60 * 1000;

/** ARGOS documentation: a submission that was left is rejected about 24 hours after its creation. */
export const LEFT_MS = 24 * 60 * 60 * 1000;
