import { invalidInput } from '../../model/errors/inputErrors';
import type { ItemContext } from './itemContext';

/**
 * The value of a parameter for one item, of whatever type its expression gives.
 *
 * @throws ArgosIdentityError `invalidInput` when its expression cannot be evaluated; the reason
 * n8n gives is not passed on, since it can quote the item's data.
 */
export function parameterValue({ context, itemIndex }: ItemContext, name: string): unknown {
	try {
		return context.getNodeParameter(name, itemIndex, '');
	} catch {
		throw invalidInput(
			name,
			'could not be evaluated',
			'Open the node and look at its expression with this item.',
		);
	}
}
