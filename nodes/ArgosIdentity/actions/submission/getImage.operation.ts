import type { INodeProperties } from 'n8n-workflow';
import { ArgosIdentityError, asArgosIdentityError } from '../../model/errors/argosIdentityError';
import { invalidInput } from '../../model/errors/inputErrors';
import type { Column } from '../../model/row/columnFacts';
import { columnsOf } from '../../model/row/columns';
import { requiredText } from '../../model/given/text';
import {
	isStoredImageName,
	readStoredImage,
	type NoImage,
	type StoredImage,
	type StoredImageName,
} from '../../model/submission/storedImage';
import { parseJson } from '../../model/values/unknown';
import { errorFromTexts, type HttpAnswer } from '../../transport/errorFromAnswer';
import { getImage as fetchImage } from '../../transport/submissions';
import { readTimeout } from '../fields/options';
import { readOptionsField } from '../fields/reading';
import { readSubmissionId, submissionIdField } from '../fields/submissionId';
import { parameterValue } from '../item/parameters';
import type { ItemContext } from '../item/itemContext';
import type { Operation } from '../run/operation';

const fields: INodeProperties[] = [
	submissionIdField,
	{
		displayName: 'Image',
		name: 'image',
		type: 'options',
		options: [
			{ name: 'Back of the ID', value: 'idBackImage' },
			{ name: 'Front of the ID', value: 'idImage' },
			{ name: 'Proof of Address', value: 'addressImage' },
			{ name: 'Selfie', value: 'selfieImage' },
		],
		default: 'idImage',
		description: 'Which image of the submission to get',
	},
	{
		displayName: 'Put Output File in Field',
		name: 'outputField',
		type: 'string',
		required: true,
		default: 'data',
		hint: 'The name of the output binary field to put the image in',
	},
	readOptionsField(),
];

const columns: readonly Column[] = [
	...columnsOf(['submissionId'], {
		submissionId: { meaning: 'The submission at ARGOS.', emptyWhen: null },
	}),
	{
		name: 'image',
		type: 'string',
		example: 'idImage',
		meaning: 'Which image it is: `idImage`, `idBackImage`, `selfieImage` or `addressImage`.',
		emptyWhen: null,
		mask: 'public',
	},
	{
		name: 'mimeType',
		type: 'string',
		example: 'image/jpeg',
		meaning: 'What it is, by its bytes.',
		emptyWhen: null,
		mask: 'public',
	},
	{
		name: 'bytes',
		type: 'number',
		example: '412345',
		meaning: 'Its size.',
		emptyWhen: null,
		mask: 'public',
	},
];

const NO_SUCH_IMAGE = {
	message: 'ARGOS gives no such image',
	description:
		"Check the Submission ID and the image: a submission has only those that were sent. Check the credential's project and Base URL too.",
};

function readImageName(item: ItemContext): StoredImageName {
	const name = parameterValue(item, 'image');
	if (isStoredImageName(name)) return name;
	throw invalidInput('image', 'is not one of its choices', 'Choose it from the list.');
}

function errorFor({ reason, kind }: NoImage, answer: HttpAnswer): ArgosIdentityError {
	const { status: httpStatus } = answer;
	const body = Buffer.isBuffer(answer.body) ? answer.body.toString() : '';
	const byTexts = errorFromTexts({ ...answer, body: parseJson(body) ?? body }, Date.now());
	if (byTexts !== null) return byTexts;
	if (reason === 'encrypted') return new ArgosIdentityError('encryptedResponse', { httpStatus });
	if (reason === 'empty') return new ArgosIdentityError('notFound', NO_SUCH_IMAGE);
	return new ArgosIdentityError('unexpectedResponse', {
		message: `The answer is ${kind ?? 'a file of an unknown kind'}, not a JPEG or PNG image`,
		description: `Perhaps there is no such image. ${NO_SUCH_IMAGE.description}`,
		httpStatus,
	});
}

/** What ARGOS answers for an image that it does not have is not documented; it is some refusal. */
function meaningOf(thrown: unknown): ArgosIdentityError {
	const error = asArgosIdentityError(thrown);
	const isRefusal = error.code === 'invalidRequest' && error.httpStatus !== null;
	return isRefusal
		? new ArgosIdentityError('notFound', { ...NO_SUCH_IMAGE, httpStatus: error.httpStatus })
		: error;
}

async function load(
	item: ItemContext,
	submissionId: string,
	name: StoredImageName,
	timeout: number,
): Promise<StoredImage> {
	try {
		const answer = await fetchImage(item.context, submissionId, name, { timeout });
		const bytes = Buffer.isBuffer(answer.body) ? answer.body : Buffer.alloc(0);
		const image = readStoredImage(bytes, name);
		if ('reason' in image) throw errorFor(image, answer);
		return image;
	} catch (thrown) {
		throw meaningOf(thrown).about(submissionId);
	}
}

/** Fetches an image of a submission into a binary field. */
export const getImage: Operation = {
	choice: {
		name: 'Get Image',
		value: 'getImage',
		description: 'Get an image of a submission as a file',
		action: 'Get an image of a submission',
	},
	fields,
	columns,
	effect: 'read',
	isTool: false,
	async execute(item) {
		const submissionId = readSubmissionId(item);
		const name = readImageName(item);
		const outputField = requiredText('outputField', parameterValue(item, 'outputField'));
		const timeout = readTimeout(parameterValue(item, 'options'));
		const { bytes, mimeType, fileName } = await load(item, submissionId, name, timeout);
		const file = await item.context.helpers.prepareBinaryData(bytes, fileName, mimeType);
		return [
			{
				json: { submissionId, image: name, mimeType, bytes: bytes.length },
				binary: { [outputField]: file },
			},
		];
	},
};
