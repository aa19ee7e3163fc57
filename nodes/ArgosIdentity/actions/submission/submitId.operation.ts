import type { INodeProperties } from 'n8n-workflow';
import { columnsOf } from '../../model/row/columns';
import { namesOnlySubmission, readStep1Answer } from '../../model/step1/answer';
import { checkStep1Fields } from '../../model/step1/checkFields';
import type { Step1Fields } from '../../model/step1/fields';
import {
	ID_TYPE_OPTIONS,
	mayLackBack,
	usuallyHasBack,
	type IdType,
} from '../../model/step1/idType';
import { step1Row, STEP1_COLUMNS, type Step1Row } from '../../model/step1/row';
import { COUNTRY_OPTIONS } from '../../model/values/country/country';
import { postStep1, type Step1Images } from '../../transport/submissions';
import { applicantFields } from '../fields/applicantFields';
import { customOptionsField } from '../fields/customOptions';
import { readSubmitOptions, submitOptionsField, type SubmitOptions } from '../fields/options';
import { outputFields, outputJson, readOutputChoice } from '../fields/output';
import { parameterValue } from '../item/parameters';
import { loadPicture } from '../pictures/loadPicture';
import { namesAbsentField } from '../pictures/findFile';
import { loadRequiredPicture } from '../pictures/requiredPicture';
import { BACK, FRONT } from '../pictures/slot';
import type { ItemContext } from '../item/itemContext';
import type { Operation } from '../run/operation';
import { retryGuard, submit } from './submitting';

/** The parameters, in the order of the panel. */
const fields: INodeProperties[] = [
	{
		displayName: 'Issuing Country',
		name: 'issuingCountry',
		type: 'options',
		required: true,
		options: [...COUNTRY_OPTIONS],
		// An expression may give a code or a name that is no value of the list.
		allowArbitraryValues: true,
		default: '',
		placeholder: 'e.g. South Korea',
		description:
			'The country that issued the ID. Type to search by name or code. An expression can give an ISO 3166 code (KOR or KR) or an English name.',
	},
	{
		displayName: 'Email',
		name: 'email',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. name@example.com',
		description:
			"The applicant's e-mail address. ARGOS uses it to recognise somebody who was approved before.",
	},
	{
		displayName: 'ID Type',
		name: 'idType',
		type: 'options',
		required: true,
		options: [...ID_TYPE_OPTIONS],
		// An expression may write it in words, such as Drivers License.
		allowArbitraryValues: true,
		default: 'passport',
		description: 'The kind of ID on the image. The project must accept it.',
	},
	{
		displayName: 'Front Image Field',
		name: 'idImage',
		type: 'string',
		required: true,
		default: 'data',
		placeholder: 'e.g. ID_Front',
		hint: 'The name of the binary field that holds the image, as shown on the Binary tab of the input',
		description:
			'JPEG or PNG. Leave some table around the document, or ARGOS reads nothing. Over 2 MB, see Fit Images under Options.',
	},
	{
		displayName: 'Back Image Field',
		name: 'idBackImage',
		type: 'string',
		default: '',
		placeholder: 'e.g. ID_Back',
		hint: 'The binary field with the image of the back; empty if there is none. Where people may leave it out: {{ $binary.ID_Back ? "ID_Back" : "" }}',
		description:
			'JPEG or PNG. Usually needed for cards. For passports and visas a field that the item does not have counts as empty, so one form can take both.',
	},
	{
		displayName: 'Submission ID',
		name: 'submissionId',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.submissionId }}',
		hint: 'Leave empty for the first try. For another try, give the submissionId of the try before.',
		description:
			'An applicant has three tries within four hours. Without this ID another try would open a second submission.',
	},
	...outputFields,
	customOptionsField,
	{
		displayName: 'Data to Store',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Data',
		default: {},
		description:
			'Of your own, such as the ID of the applicant in your system. ARGOS keeps it with the submission and gives it back.',
		options: applicantFields,
	},
	submitOptionsField,
];

function readFields(item: ItemContext): Step1Fields {
	const fields = checkStep1Fields({
		issuingCountry: parameterValue(item, 'issuingCountry'),
		email: parameterValue(item, 'email'),
		idType: parameterValue(item, 'idType'),
		submissionId: parameterValue(item, 'submissionId'),
		customOptions: parameterValue(item, 'customOptions'),
		additionalFields: parameterValue(item, 'additionalFields'),
	});
	retryGuard.refuseLost(item, fields.email, fields.submissionId);
	return fields;
}

/** Waits for both at the same time. What is wrong with the first is thrown before what is wrong with the second. */
async function bothOf<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
	await Promise.allSettled([first, second]);
	return [await first, await second];
}

/** The field of the back; null where one side is enough and the item has no such field. */
function readBackField(item: ItemContext, idType: IdType): unknown {
	const field = parameterValue(item, 'idBackImage');
	return mayLackBack(idType) && namesAbsentField(item, field) ? null : field;
}

async function loadPictures(
	item: ItemContext,
	{ idType }: Step1Fields,
	options: SubmitOptions,
): Promise<() => Promise<Step1Images>> {
	const frontField = parameterValue(item, 'idImage');
	const backField = readBackField(item, idType);
	const [front, back] = await bothOf(
		loadRequiredPicture(item, FRONT, frontField, options),
		loadPicture(item, BACK, backField, options),
	);
	if (options.checkImages && back === null && usuallyHasBack(idType)) {
		item.hints.add(
			'no back image is sent, though this kind of ID usually has something to read there.',
			item.itemIndex,
		);
	}
	return async () => ({ front: await front(), back: back && (await back()) });
}

/** Said where it is read: a workflow that lets people pass at this outcome lets them pass too early. */
function hintAtSuccess(item: ItemContext, { outcome }: Step1Row): void {
	if (outcome !== 'success') return;
	item.hints.add(
		'outcome "success" means that the ID was read. The check is not complete before the selfie (Step 2) or a verdict of ARGOS.',
		item.itemIndex,
	);
}

/** Posts the submission and makes the row of the answer. */
async function submitStep1(
	item: ItemContext,
	fields: Step1Fields,
	images: () => Promise<Step1Images>,
	{ timeout, resendWhenNotSent }: SubmitOptions,
) {
	const sending = { timeout, resend: resendWhenNotSent };
	const submitted = await submit(item, {
		submissionId: fields.submissionId,
		post: async () => await postStep1(item.context, fields, images, sending),
		read: readStep1Answer,
		decidesNothing: namesOnlySubmission,
		row: (answer, answeredAt) => step1Row(fields, answer, answeredAt),
		hintToRetry:
			'the applicant can try again. Keep the submissionId and give it as Submission ID then, or a second submission is opened.',
	});
	retryGuard.note(item, { picture: 'document', email: fields.email }, submitted.row);
	hintAtSuccess(item, submitted.row);
	return submitted;
}

/** Step 1: sends the picture of an ID and turns the answer into one flat row. */
export const submitId: Operation = {
	choice: {
		name: 'Submit ID (Step 1)',
		value: 'submitId',
		description:
			'Send the image of an ID and read what is on it. No verdict on the person yet: that comes after the selfie (Step 2).',
		action: 'Submit an identity document',
	},
	fields,
	columns: columnsOf(STEP1_COLUMNS),
	effect: 'try',
	isTool: true,
	async execute(item) {
		const step1Fields = readFields(item);
		const choice = readOutputChoice(item);
		const options = readSubmitOptions(parameterValue(item, 'options'));
		const images = await loadPictures(item, step1Fields, options);
		const answer = await submitStep1(item, step1Fields, images, options);
		return [{ json: outputJson(item, choice, answer, options.includeInput) }];
	},
};
