import type { INodeProperties } from 'n8n-workflow';
import { STEP2_TEXTS } from '../../model/errors/step2Texts';
import { decidesNothing } from '../../model/status/outcome';
import { readStep2Answer } from '../../model/step2/answer';
import { checkStep2Fields } from '../../model/step2/checkFields';
import type { Step2Fields } from '../../model/step2/fields';
import { step2Row, STEP2_COLUMN_TABLE } from '../../model/step2/row';
import type { FilePart } from '../../transport/multipart';
import { postStep2 } from '../../transport/submissions';
import { readSubmitOptions, submitOptionsField, type SubmitOptions } from '../fields/options';
import { outputFields, outputJson, readOutputChoice } from '../fields/output';
import { step2AdditionalFields } from '../fields/step2Fields';
import { submissionIdField } from '../fields/submissionId';
import type { ItemContext } from '../item/itemContext';
import { parameterValue } from '../item/parameters';
import { loadRequiredPicture } from '../pictures/requiredPicture';
import { SELFIE } from '../pictures/slot';
import type { Operation } from '../run/operation';
import { retryGuard, submit } from './submitting';

/** The parameters, in the order of the panel. */
const fields: INodeProperties[] = [
	{
		...submissionIdField,
		hint: "The submissionId of the applicant's Step 1 row, also for another selfie",
		description:
			'It lives for four hours. The three tries of an applicant are counted over both steps.',
	},
	{
		displayName: 'Selfie Image Field',
		name: 'faceImage',
		type: 'string',
		required: true,
		default: 'data',
		placeholder: 'e.g. Selfie',
		hint: 'The name of the binary field that holds the image, as shown on the Binary tab of the input',
		description:
			'JPEG or PNG with one face only, neither very near nor far away. Over 2 MB, see Fit Images under Options.',
	},
	{
		displayName: 'Full Name',
		name: 'fullName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. {{ $json.fullName }}',
		description: 'As it stands on the ID. The one of the Step 1 row fits where it was read right.',
	},
	{
		displayName: 'Birth Date',
		name: 'birthDate',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 1991-05-17',
		description:
			'As YYYY-MM-DD. The one of the Step 1 row fits, and an expression can give a date of n8n.',
	},
	...outputFields,
	step2AdditionalFields,
	submitOptionsField,
];

function readFields(item: ItemContext): Step2Fields {
	return checkStep2Fields(
		{
			submissionId: parameterValue(item, 'submissionId'),
			fullName: parameterValue(item, 'fullName'),
			birthDate: parameterValue(item, 'birthDate'),
			additionalFields: parameterValue(item, 'additionalFields'),
		},
		Date.now(),
	);
}

/** Posts the selfie and makes the row of the answer. */
async function submitStep2(
	item: ItemContext,
	fields: Step2Fields,
	selfie: () => Promise<FilePart>,
	{ timeout, resendWhenNotSent }: SubmitOptions,
) {
	const sending = { timeout, resend: resendWhenNotSent };
	const submitted = await submit(item, {
		submissionId: fields.submissionId,
		post: async () => await postStep2(item.context, fields, selfie, sending),
		read: readStep2Answer,
		decidesNothing,
		errors: STEP2_TEXTS,
		row: (answer) => step2Row(fields.submissionId, answer),
		hintToRetry: 'ARGOS asks for another selfie. It belongs to the same submissionId.',
	});
	retryGuard.note(item, { picture: 'selfie' }, submitted.row);
	return submitted;
}

/** Step 2: sends the selfie of somebody whose document was read, and turns the answer into one flat row. */
export const submitSelfie: Operation = {
	choice: {
		name: 'Submit Selfie (Step 2)',
		value: 'submitSelfie',
		description: 'Send the selfie of an applicant who passed Step 1 and get the verdict',
		action: 'Submit a selfie',
	},
	fields,
	columns: STEP2_COLUMN_TABLE,
	effect: 'try',
	consequences: {
		perhapsDone:
			'ARGOS may have counted this as one of the three tries. Read the submission with Get before sending again.',
		cancelled:
			'Selfies whose upload had begun may have been counted by ARGOS. Read their submissions with Get before sending them again.',
	},
	isTool: false,
	async execute(item) {
		const step2Fields = readFields(item);
		const choice = readOutputChoice(item);
		const options = readSubmitOptions(parameterValue(item, 'options'));
		const faceImage = parameterValue(item, SELFIE.parameter);
		const selfie = await loadRequiredPicture(item, SELFIE, faceImage, options);
		const answer = await submitStep2(item, step2Fields, selfie, options);
		return [{ json: outputJson(item, choice, answer, options.includeInput) }];
	},
};
