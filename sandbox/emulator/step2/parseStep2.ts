import { FormFault } from '../http/formFault';
import { isImage, partsByName } from '../http/part';
import type { ReceivedPart } from '../http/received';
import type { Project } from '../state/options';
import { refusalOfId } from '../submissions/refuse';
import type { Submission } from '../submissions/submission';
import { STEP2_ERRORS, SUBMISSION_ERRORS } from '../texts/errors';
import { checkIdentityFields } from './identityFields';

/** What is known when a form of Step 2 comes. */
export interface Context {
	all: ReadonlyMap<string, Submission>;
	/** That the request came with. */
	apiKey: string;
	address: Project['address'];
	now: number;
}

/** A form of Step 2, checked. */
export interface Step2 {
	submission: Submission;
	name: string;
	birthDate: string;
	/** All that was typed, by GET's names in `data`. */
	typed: Readonly<Record<string, string>>;
}

/** Step 2's names of what is typed, with GET's (ARGOS documentation: the names; inferred: which is which). */
const TYPED: Readonly<Record<string, string>> = {
	name: 'full_name',
	date_of_birth: 'date_of_birth',
	gender: 'gender',
	nationality: 'nationality',
	identity_number: 'identityNumber',
	date_of_issue: 'idcard_issueDate',
	date_of_expiry: 'idcard_expireDate',
	document_number: 'documentNumber',
	serial_number: 'serialNumber',
	globalCode: 'address_globalCode',
	compoundCode: 'address_compoundCode',
	formatted_address: 'address_formatted',
	address_input: 'address_input',
	address_detail: 'address_detail',
};

/** ARGOS documentation: one of them when the project collects addresses. */
const ADDRESSES = ['globalCode', 'compoundCode', 'formatted_address'];

type Parts = ReturnType<typeof partsByName>;

function checkAddress({ part, text }: Parts, address: Project['address']): void {
	const image = part('addressImage');
	if ((image !== undefined || address === 'proven') && !isImage(image)) {
		throw new FormFault(STEP2_ERRORS['invalid-address-image']);
	}
	if (address !== 'none' && !ADDRESSES.some((name) => text(name))) {
		throw new FormFault(STEP2_ERRORS['missing-address']);
	}
}

/** The submission that waits for Step 2. Throws a FormFault. */
function checkSubmission(submission: Submission | undefined, now: number): Submission {
	const status = submission?.status;
	if (status === 'pending' || status === 'approved' || status === 'rejected') {
		throw new FormFault(STEP2_ERRORS['already-processed']);
	}
	const fault = refusalOfId(submission, now);
	if (!submission || fault !== undefined) throw new FormFault(fault ?? SUBMISSION_ERRORS.unknown);
	if (status === 'incomplete') throw new FormFault(SUBMISSION_ERRORS.notPassed);
	return submission;
}

/** Inferred: a deleted submission counts as unknown. */
function submissionIn({ text }: Parts, all: Context['all']): Submission | undefined {
	const submission = all.get(text('submissionId') ?? '');
	return submission?.status === 'deleted' ? undefined : submission;
}

/** Parses the form in the order in which ARGOS documentation lists its errors. Throws a FormFault. */
export function parseStep2(
	parts: readonly ReceivedPart[],
	{ all, apiKey, address, now }: Context,
): Step2 {
	const fields = partsByName(parts);
	const { part, text } = fields;
	const known = submissionIn(fields, all);
	if (known?.apiKey !== undefined && known.apiKey !== apiKey) {
		throw new FormFault(STEP2_ERRORS['invalid-api-key']);
	}
	if (!isImage(part('faceImage'))) throw new FormFault(STEP2_ERRORS['invalid-face-image']);
	checkAddress(fields, address);
	const submission = checkSubmission(known, now);
	checkIdentityFields(text, submission);
	return {
		submission,
		name: text('name') ?? '',
		birthDate: text('date_of_birth') ?? '',
		typed: Object.fromEntries(
			Object.entries(TYPED).flatMap(([name, stored]) => {
				const value = text(name);
				return value ? [[stored, value]] : [];
			}),
		),
	};
}
