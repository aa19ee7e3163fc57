import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { shownFor } from './fields/shownFor';
import type { Operation } from './run/operation';
import { deleteOperation } from './submission/delete.operation';
import { get } from './submission/get.operation';
import { getAll } from './submission/getAll.operation';
import { getImage } from './submission/getImage.operation';
import { review } from './submission/review.operation';
import { update } from './submission/update.operation';
import { choiceOf } from './run/toolUse';
import { submitId } from './submission/submitId.operation';
import { submitSelfie } from './submission/submitSelfie.operation';
import { createLink } from './verificationLink/create.operation';

/**
 * Every operation of the node, by the resource that it belongs to. The lists of the panel, the
 * parameters, the output schemas and the docs are made from this table.
 */
export const OPERATIONS: Record<string, Operation[]> = {
	submission: [deleteOperation, get, getImage, getAll, review, submitId, submitSelfie, update],
	verificationLink: [createLink],
};

/** The list of a resource's operations in the panel. */
export function operationChoices(resource: string): INodePropertyOptions[] {
	return (OPERATIONS[resource] ?? []).map(choiceOf);
}

/** The parameters of all operations, each shown for its own operation only. */
export function operationFields(): INodeProperties[] {
	return Object.entries(OPERATIONS).flatMap(([resource, operations]) =>
		operations.flatMap(({ choice, fields }) => shownFor(resource, choice.value, fields)),
	);
}

/** The operation that the node's parameters name; undefined for names that it does not have. */
export function findOperation(resource: string, operation: string): Operation | undefined {
	if (!Object.hasOwn(OPERATIONS, resource)) return undefined;
	return OPERATIONS[resource]?.find(({ choice }) => choice.value === operation);
}
