import { invalidInput } from '../errors/inputErrors';
import { requiredText } from '../given/text';
import { checkChanges, UPDATE_FIELDS, type Changes } from './changedFields';

/** New values for a submission, at least one. */
export interface Update {
	submissionId: string;
	/** Who changes it, as the project knows them. */
	admin: string;
	changes: Changes;
}

export type GivenUpdate = Record<'submissionId' | 'admin' | 'updateFields', unknown>;

/**
 * The change from the parameters.
 *
 * @throws ArgosIdentityError `invalidInput`, also when there is nothing to change
 */
export function checkUpdate(given: GivenUpdate): Update {
	const changes = checkChanges('updateFields', given.updateFields, UPDATE_FIELDS);
	if (Object.keys(changes).length === 0) {
		throw invalidInput('updateFields', 'names nothing to change', 'Add at least one field.');
	}
	return {
		submissionId: requiredText('submissionId', given.submissionId),
		admin: requiredText('admin', given.admin),
		changes,
	};
}

/** The JSON of PATCH submission. */
export function updateBody({ submissionId, admin, changes }: Update) {
	return { submissionId, admin, data: { ...changes } };
}
