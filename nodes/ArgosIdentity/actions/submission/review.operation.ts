import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { asArgosIdentityError } from '../../model/errors/argosIdentityError';
import { CORRECTION_FIELDS } from '../../model/change/changedFields';
import { REVIEW_COLUMNS } from '../../model/change/columns';
import { checkReview } from '../../model/change/review';
import { postReview } from '../../transport/changes';
import { adminField, changedFieldsNamed } from '../fields/changing';
import { submissionIdField } from '../fields/submissionId';
import { parameterValue } from '../item/parameters';
import type { Operation } from '../run/operation';

const decisions: readonly INodePropertyOptions[] = [
	{ name: 'Approve', value: 'approved' },
	{ name: 'Reject', value: 'rejected' },
];

const fields: INodeProperties[] = [
	submissionIdField,
	adminField,
	{
		displayName: 'Decision',
		name: 'decision',
		type: 'options',
		required: true,
		options: [...decisions],
		// Nobody is approved or rejected by a default.
		default: '',
		hint: 'A decision cannot be taken back here: ARGOS reviews only pending submissions. It may tell the applicant by e-mail.',
		description:
			'The verdict on a pending submission. The project must leave its reviews to you (reviewer: Client).',
	},
	{
		displayName: 'Reject Comment',
		name: 'rejectComment',
		type: 'string',
		default: '',
		placeholder: 'e.g. The name differs from the one in the contract',
		hint: 'Needed for a rejection. ARGOS keeps it with the submission.',
		description: 'Why the submission is rejected. It is not sent with an approval.',
		displayOptions: { hide: { decision: ['approved'] } },
	},
	{
		displayName: 'Corrections',
		name: 'corrections',
		type: 'collection',
		placeholder: 'Add Correction',
		default: {},
		hint: 'A correction replaces what ARGOS has, and cannot be undone',
		description: 'What ARGOS read wrongly. A field that is added must have a value.',
		options: changedFieldsNamed(CORRECTION_FIELDS),
	},
];

/** Approves or rejects a submission that waits for a person. */
export const review: Operation = {
	choice: {
		name: 'Review',
		value: 'review',
		description: 'Approve or reject a submission that waits for a person. Cannot be undone.',
		action: 'Review a submission',
	},
	fields,
	columns: REVIEW_COLUMNS,
	effect: 'change',
	isTool: false,
	async execute(item) {
		const checked = checkReview({
			submissionId: parameterValue(item, 'submissionId'),
			admin: parameterValue(item, 'admin'),
			decision: parameterValue(item, 'decision'),
			rejectComment: parameterValue(item, 'rejectComment'),
			corrections: parameterValue(item, 'corrections'),
		});
		const { submissionId, decision } = checked;
		try {
			const { finalStatus, message } = await postReview(item.context, checked);
			return [{ json: { submissionId, decision, finalStatus, message } }];
		} catch (thrown) {
			throw asArgosIdentityError(thrown).about(submissionId);
		}
	},
};
