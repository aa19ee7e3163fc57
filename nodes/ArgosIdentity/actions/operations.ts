import type { Operation } from './operation';
import { submitId } from './submission/submitId.operation';

/** Every operation of the node, by resource and operation as in its parameters. */
const OPERATIONS: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
	submission: { submitId },
};

/** The operation that the node's parameters name; undefined for names that it does not have. */
export function findOperation(resource: string, operation: string): Operation | undefined {
	return OPERATIONS[resource]?.[operation];
}
