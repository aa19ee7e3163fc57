import type { INodeProperties } from 'n8n-workflow';
import { requiredSubmissionId } from '../../model/given/submissionId';
import type { ItemContext } from '../item/itemContext';
import { parameterValue } from '../item/parameters';

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
