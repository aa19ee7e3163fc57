import type { Operation } from './run/operation';
import { submitId } from './submission/submitId.operation';

/** Every operation of the node, by `resource:operation` as in its parameters. */
const OPERATIONS: ReadonlyMap<string, Operation> = new Map([['submission:submitId', submitId]]);

/** The operation that the node's parameters name; undefined for names that it does not have. */
export function findOperation(resource: string, operation: string): Operation | undefined {
	return OPERATIONS.get(`${resource}:${operation}`);
}
