import type { INodeProperties } from 'n8n-workflow';
import { UPDATE_FIELDS } from '../../model/change/changedFields';
import { UPDATE_COLUMNS } from '../../model/change/columns';
import { checkUpdate } from '../../model/change/update';
import { asArgosIdentityError } from '../../model/errors/argosIdentityError';
import { patchSubmission } from '../../transport/changes';
import { adminField, changedFieldsNamed } from '../fields/changing';
import { submissionIdField } from '../fields/submissionId';
import { parameterValue } from '../item/parameters';
import type { Operation } from '../run/operation';

const fields: INodeProperties[] = [
	submissionIdField,
	adminField,
	{
		displayName: 'Update Fields',
		name: 'updateFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		hint: 'A change cannot be undone. Get the submission first if the old values matter.',
		description: 'The new values. A field that is added must have one.',
		options: changedFieldsNamed(UPDATE_FIELDS),
	},
];

/** Replaces data of a submission. */
export const update: Operation = {
	choice: {
		name: 'Update',
		value: 'update',
		description: 'Replace data or the status of a submission. Cannot be undone.',
		action: 'Update a submission',
	},
	fields,
	columns: UPDATE_COLUMNS,
	effect: 'change',
	isTool: false,
	async execute(item) {
		const checked = checkUpdate({
			submissionId: parameterValue(item, 'submissionId'),
			admin: parameterValue(item, 'admin'),
			updateFields: parameterValue(item, 'updateFields'),
		});
		const { submissionId, changes } = checked;
		try {
			const { message } = await patchSubmission(item.context, checked);
			const updatedFields = Object.keys(changes).join(', ');
			return [{ json: { submissionId, updatedFields, message } }];
		} catch (thrown) {
			throw asArgosIdentityError(thrown).about(submissionId);
		}
	},
};
