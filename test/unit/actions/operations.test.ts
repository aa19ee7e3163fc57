import { findOperation } from '../../../nodes/ArgosIdentity/actions/operations';
import { submitId } from '../../../nodes/ArgosIdentity/actions/submission/submitId.operation';

it('finds Submit ID', () => {
	expect(findOperation('submission', 'submitId')).toBe(submitId);
});

it.each([
	['submission', ''],
	['submission', 'submitid'],
	['other', 'submitId'],
	['', ''],
	['submission', 'constructor'],
	['constructor', 'name'],
	['__proto__', 'toString'],
])('finds nothing for the resource %j and the operation %j', (resource, operation) => {
	expect(findOperation(resource, operation)).toBeUndefined();
});
