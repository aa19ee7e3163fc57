import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { ArgosIdentityError, asArgosIdentityError } from '../../model/errors/argosIdentityError';
import { invalidInput } from '../../model/errors/inputErrors';
import { notFoundRow, SUBMISSION_COLUMNS, submissionRow } from '../../model/submission/row';
import { readStoredSubmission } from '../../model/submission/stored';
import { isRecord, type UnknownRecord } from '../../model/values/unknown';
import { readSubmission } from '../../transport/readSubmission';
import { readTimeout } from '../fields/options';
import { outputFields, readOutputChoice, shownJson } from '../fields/output';
import { readOptionsField } from '../fields/reading';
import { readSubmissionId, submissionIdField } from '../fields/submissionId';
import { parameterValue } from '../item/parameters';
import type { ItemContext } from '../item/itemContext';
import type { Operation } from '../run/operation';

const fields: INodeProperties[] = [
	submissionIdField,
	...outputFields,
	readOptionsField({
		displayName: 'When Not Found',
		name: 'whenNotFound',
		type: 'options',
		options: [
			{
				name: 'Error',
				value: 'error',
				description: 'An error with the code notFound',
			},
			{
				name: 'Row',
				value: 'row',
				description: 'A row whose outcome is notFound',
			},
		],
		default: 'error',
		description: 'What happens when ARGOS has no submission with this ID',
	}),
];

function readWhenNotFound(options: unknown): 'error' | 'row' {
	const chosen = isRecord(options) ? (options.whenNotFound ?? 'error') : 'error';
	if (chosen === 'error' || chosen === 'row') return chosen;
	throw invalidInput('whenNotFound', 'is neither error nor row', 'Choose it from the list.');
}

function isNotFound(thrown: unknown): boolean {
	return thrown instanceof ArgosIdentityError && thrown.code === 'notFound';
}

/** Null where there is no such submission and that shall be no error. */
async function find(
	item: ItemContext,
	submissionId: string,
	whenNotFound: 'error' | 'row',
): Promise<UnknownRecord | null> {
	try {
		const timeout = readTimeout(parameterValue(item, 'options'));
		return await readSubmission(item.context, submissionId, { timeout });
	} catch (thrown) {
		if (whenNotFound === 'row' && isNotFound(thrown)) return null;
		throw asArgosIdentityError(thrown).about(submissionId);
	}
}

/** Reads one submission and turns it into a row. */
export const get: Operation = {
	choice: {
		name: 'Get',
		value: 'get',
		description: 'Read what ARGOS knows about a submission',
		action: 'Get a submission',
	},
	fields,
	columns: SUBMISSION_COLUMNS,
	effect: 'read',
	isTool: true,
	async execute(item) {
		const submissionId = readSubmissionId(item);
		const choice = readOutputChoice(item);
		const whenNotFound = readWhenNotFound(parameterValue(item, 'options'));
		const found = await find(item, submissionId, whenNotFound);
		const answer =
			found === null
				? { body: { submissionId, outcome: 'notFound' }, row: notFoundRow(submissionId) }
				: { body: found, row: submissionRow(readStoredSubmission(found), Date.now()) };
		return [{ json: shownJson(choice, answer) as IDataObject }];
	},
};
