import type { IDataObject } from 'n8n-workflow';
import { checkStep1Fields } from '../../model/step1/checkFields';
import { ArgosIdentityError, asArgosIdentityError } from '../../model/errors/argosIdentityError';
import { invalidInput } from '../../model/errors/inputErrors';
import { usuallyHasBack } from '../../model/step1/idType';
import { rawOutput, withInput } from '../../model/row/outputItem';
import { isPersonalDataMode, protectRow } from '../../model/row/privacy';
import type { Step1Fields } from '../../model/step1/fields';
import { readStep1Answer } from '../../model/step1/answer';
import { step1Row } from '../../model/step1/row';
import {
	readMaxConcurrency,
	readSubmitIdOptions,
	type SubmitIdOptions,
} from '../../model/submitIdOptions';
import { postStep1 } from '../../transport/submissions';
import type { Step1Pictures } from '../../transport/multipart';
import type { ItemContext, Operation } from '../run/operation';
import { parameterValue } from '../fields/parameters';
import { loadPicture } from '../pictures/loadPicture';
import { submitIdFields } from './submitId.fields';

function readFields(item: ItemContext): Step1Fields {
	return checkStep1Fields({
		issuingCountry: parameterValue(item, 'issuingCountry'),
		email: parameterValue(item, 'email'),
		idType: parameterValue(item, 'idType'),
		submissionId: parameterValue(item, 'submissionId'),
		customOptions: parameterValue(item, 'customOptions'),
		additionalFields: parameterValue(item, 'additionalFields'),
	});
}

async function loadFront(item: ItemContext, field: unknown, options: SubmitIdOptions) {
	const front = await loadPicture(item, 'idImage', field, options);
	if (front === null) {
		throw invalidInput(
			'idImage',
			'is empty',
			'Give the name of the binary field with the picture.',
		);
	}
	return front;
}

/** Waits for both at the same time. What is wrong with the first is thrown before what is wrong with the second. */
async function bothOf<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
	await Promise.allSettled([first, second]);
	return [await first, await second];
}

async function loadPictures(
	item: ItemContext,
	fields: Step1Fields,
	options: SubmitIdOptions,
): Promise<() => Promise<Step1Pictures>> {
	const frontField = parameterValue(item, 'idImage');
	const backField = parameterValue(item, 'idBackImage');
	const [front, back] = await bothOf(
		loadFront(item, frontField, options),
		loadPicture(item, 'idBackImage', backField, options),
	);
	if (options.checkImages && back === null && usuallyHasBack(fields.idType)) {
		item.hints.add(
			'no back picture is sent, though this kind of ID usually has something to read there.',
			item.itemIndex,
		);
	}
	return async () => ({ front: await front(), back: back && (await back()) });
}

/** How the answer leaves the node, as chosen under Output and Personal Data. */
function readOutputChoice(item: ItemContext) {
	const output = parameterValue(item, 'output');
	if (output !== 'row' && output !== 'raw') {
		throw invalidInput('output', 'is neither row nor raw', 'Choose it from the list.');
	}
	if (output === 'raw') return { output } as const;
	const personalData = parameterValue(item, 'personalData');
	if (!isPersonalDataMode(personalData)) {
		throw invalidInput('personalData', 'is not one of its choices', 'Choose it from the list.');
	}
	return { output, personalData } as const;
}

/** Posts the submission and reads the answer; what goes wrong names the submission it belongs to. */
async function submit(
	item: ItemContext,
	fields: Step1Fields,
	pictures: () => Promise<Step1Pictures>,
	options: SubmitIdOptions,
) {
	try {
		const { status, body } = await postStep1(item.context, fields, pictures, options);
		const answer = readStep1Answer(body);
		if (answer === null) {
			throw new ArgosIdentityError('unexpectedResponse', { httpStatus: status });
		}
		return { body, answer };
	} catch (thrown) {
		throw asArgosIdentityError(thrown).about(fields.submissionId);
	}
}

/** Step 1: sends the picture of an ID and turns the answer into one flat row. */
export const submitId: Operation = {
	fields: submitIdFields,
	concurrency: (first) => readMaxConcurrency(parameterValue(first, 'options')),
	async execute(item) {
		const fields = readFields(item);
		const choice = readOutputChoice(item);
		const options = readSubmitIdOptions(parameterValue(item, 'options'));
		const pictures = await loadPictures(item, fields, options);
		const { body, answer } = await submit(item, fields, pictures, options);
		if (choice.output === 'raw') return rawOutput(body) as IDataObject;
		const row = protectRow(step1Row(fields, answer, Date.now()), choice.personalData);
		const input = item.context.getInputData()[item.itemIndex]?.json ?? {};
		return (options.includeInput ? withInput(row, input) : row) as IDataObject;
	},
};
