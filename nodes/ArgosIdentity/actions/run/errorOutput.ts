import {
	NodeApiError,
	NodeOperationError,
	type INode,
	type INodeExecutionData,
} from 'n8n-workflow';
import type { ArgosIdentityError } from '../../model/errors/argosIdentityError';

function messageFor(error: ArgosIdentityError, itemIndex: number): string {
	return `${error.message} [item ${itemIndex}]`;
}

/**
 * The output item of an item that did not become a row, for "Continue" and "Continue (using error
 * output)". Exactly these two keys: n8n sends only such items to the error output.
 */
export function errorItem(error: ArgosIdentityError, itemIndex: number): INodeExecutionData {
	const { code, description, httpStatus, sent, submissionId } = error;
	return {
		json: {
			message: messageFor(error, itemIndex),
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
	aboutOthers: string,
): NodeApiError | NodeOperationError {
	const message = messageFor(error, itemIndex);
	const description = [error.description, aboutOthers].filter((text) => text !== '').join('\n\n');
	return error.httpStatus === null
		? new NodeOperationError(node, message, { description, itemIndex })
		: new NodeApiError(
				node,
				{ message },
				{ message, description, itemIndex, httpCode: String(error.httpStatus) },
			);
}
