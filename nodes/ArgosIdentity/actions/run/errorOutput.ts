import {
	NodeApiError,
	NodeOperationError,
	type INode,
	type INodeExecutionData,
} from 'n8n-workflow';
import type { ArgosIdentityError } from '../../model/errors/argosIdentityError';
import { consequenceOf } from '../../model/errors/effect';
import { withDisplayNames } from '../fields/displayNames';
import type { Operation } from './operation';

/** What of an operation its errors are told by. */
type Told = Pick<Operation, 'fields' | 'effect' | 'consequences'>;

const joined = (texts: readonly string[], by: string) =>
	texts.filter((text) => text !== '').join(by);

function messageFor({ message }: ArgosIdentityError, itemIndex: number, { fields }: Told): string {
	return `${withDisplayNames(message, fields)} [item ${itemIndex}]`;
}

/** What to do, and what the error means for doing it again. */
function descriptionFor(error: ArgosIdentityError, { fields, effect, consequences }: Told): string {
	const cause = withDisplayNames(error.description, fields);
	return joined([cause, consequenceOf(effect, error, consequences)], ' ');
}

/**
 * The output item of an item that did not become a row, for "Continue" and "Continue (using error
 * output)". Exactly these two keys: n8n sends only such items to the error output.
 */
export function errorItem(
	error: ArgosIdentityError,
	itemIndex: number,
	operation: Told,
): INodeExecutionData {
	const { code, httpStatus, sent, submissionId } = error;
	const description = descriptionFor(error, operation);
	return {
		json: {
			message: messageFor(error, itemIndex, operation),
			error: { code, description, httpStatus, sent, submissionId, itemIndex },
		},
		pairedItem: { item: itemIndex },
	};
}

/** The error that stops the node, made from our own words only. */
export function nodeError(
	node: INode,
	error: ArgosIdentityError,
	itemIndex: number,
	operation: Told,
	aboutOthers: string,
): NodeApiError | NodeOperationError {
	const message = messageFor(error, itemIndex, operation);
	const description = joined([descriptionFor(error, operation), aboutOthers], '\n\n');
	return error.httpStatus === null
		? new NodeOperationError(node, message, { description, itemIndex })
		: new NodeApiError(
				node,
				{ message },
				{ message, description, itemIndex, httpCode: String(error.httpStatus) },
			);
}
