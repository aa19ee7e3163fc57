import type { ReadDocument } from '../reader';

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

/** `success`: Step 1 has passed and Step 2 is awaited. */
export type SubmissionStatus = 'incomplete' | 'success' | 'pending' | 'approved' | 'rejected';

export interface Attempt {
	retryCodes: string[];
	retryMessages: string[];
}

export interface Submission {
	submissionId: string;
	createdAt: number;
	updatedAt: number;
	status: SubmissionStatus;
	/** Turns of its scenario that have been played. */
	tries: number;
	/** Failed checks, in order; their number is ARGOS's retryCount. */
	attempts: Attempt[];
	/** As sent with the latest try. */
	application: Application;
	/** What the latest try's pictures showed, in ARGOS's words; only when the emulator reads them. */
	readData?: ReadDocument['reviewOCRData'];
}

/** ARGOS documentation: three chances in all, the third failure rejects. */
export const MAX_FAILURES = 3;

/** ARGOS documentation: a submissionId is valid for 4 hours from its creation. */
export const LIFETIME_MS = 4 * 60 * 60 * 1000;
