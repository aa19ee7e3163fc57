import type { INodeProperties } from 'n8n-workflow';
import { DELETE_COLUMNS } from '../../model/change/columns';
import { checkDeletion, deletedText } from '../../model/change/deletion';
import { asArgosIdentityError } from '../../model/errors/argosIdentityError';
import { deleteSubmission } from '../../transport/changes';
import { deletionFields } from '../fields/deletion';
import { submissionIdField } from '../fields/submissionId';
import { parameterValue } from '../item/parameters';
import type { Operation } from '../run/operation';

const fields: INodeProperties[] = [submissionIdField, ...deletionFields];

/** Deletes a submission or parts of it. `delete` is no name for a constant. */
export const deleteOperation: Operation = {
	choice: {
		name: 'Delete',
		value: 'delete',
		description: 'Delete a submission, or parts of it, at ARGOS. Cannot be undone.',
		action: 'Delete a submission',
	},
	fields,
	columns: DELETE_COLUMNS,
	effect: 'change',
	isTool: false,
	async execute(item) {
		const deletion = checkDeletion({
			submissionId: parameterValue(item, 'submissionId'),
			adminName: parameterValue(item, 'adminName'),
			what: parameterValue(item, 'what'),
			parts: parameterValue(item, 'parts'),
			dataFields: parameterValue(item, 'dataFields'),
		});
		const { submissionId } = deletion;
		try {
			await deleteSubmission(item.context, deletion);
			return [{ json: { deleted: true, submissionId, what: deletedText(deletion) } }];
		} catch (thrown) {
			throw asArgosIdentityError(thrown).about(submissionId);
		}
	},
};
