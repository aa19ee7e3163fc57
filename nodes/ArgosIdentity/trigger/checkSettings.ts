import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';
import { withDisplayNames } from '../actions/fields/displayNames';
import { asArgosIdentityError } from '../model/errors/argosIdentityError';
import { triggerFields } from './fields';
import { callersOf, settingsOf } from './settings';

/**
 * Reads all settings, for the moment at which a person can still mend them.
 *
 * @throws NodeOperationError
 */
export function checkSettings(context: IHookFunctions): void {
	try {
		callersOf(context);
		settingsOf(context);
	} catch (thrown) {
		const { message, description } = asArgosIdentityError(thrown);
		throw new NodeOperationError(context.getNode(), withDisplayNames(message, triggerFields), {
			description,
		});
	}
}
