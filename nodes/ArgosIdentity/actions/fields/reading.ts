import type { INodeProperties } from 'n8n-workflow';
import { requiredSubmissionId } from '../../model/given/submissionId';
import { parameterValue } from '../item/parameters';
import type { ItemContext } from '../item/itemContext';
import { optionFieldsNamed } from './options';

/** Which submission an operation is about. */
export const submissionIdField: INodeProperties = {
	displayName: 'Submission ID',
	name: 'submissionId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. {{ $json.submissionId }}',
	description: 'The submission at ARGOS, as Submit ID or a webhook of ARGOS gave it',
};

/** @throws ArgosIdentityError `invalidInput` */
export function readSubmissionId(item: ItemContext): string {
	return requiredSubmissionId(parameterValue(item, 'submissionId'));
}

const TIMEOUT = 'How long to wait for an answer of ARGOS, in milliseconds, before asking again';

/** The collection "Options" of an operation that reads; `own` stand before the options that all of them have. */
export function readOptionsField(...own: INodeProperties[]): INodeProperties {
	const shared = optionFieldsNamed('maxConcurrency', 'timeout').map((field) =>
		field.name === 'timeout' ? { ...field, description: TIMEOUT } : field,
	);
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [...shared, ...own],
	};
}
