import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';
import { errorItem, nodeError } from '../../../../nodes/ArgosIdentity/actions/run/errorOutput';
import type { Operation } from '../../../../nodes/ArgosIdentity/actions/run/operation';
import { ArgosIdentityError } from '../../../../nodes/ArgosIdentity/model/errors/argosIdentityError';
import { ARGOS_IDENTITY } from '../../../../sandbox/submitIdParameters';

/** A read adds nothing to the words of an error. */
const operation = { fields: [], effect: 'read' } as const satisfies Pick<
	Operation,
	'fields' | 'effect'
>;

const node: INode = {
	id: 'node-1',
	name: 'ARGOS Identity',
	type: ARGOS_IDENTITY,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const answered = () =>
	new ArgosIdentityError('tooLarge', { message: 'M', description: 'D', httpStatus: 413 });
const unanswered = () => new ArgosIdentityError('notSent', { message: 'M', description: 'D' });

describe('the item of something that went wrong', () => {
	it('has exactly a message and an error', () => {
		expect(errorItem(answered().about('abc'), 2, operation)).toEqual({
			json: {
				message: 'M [item 2]',
				error: {
					code: 'tooLarge',
					description: 'D',
					httpStatus: 413,
					sent: 'no',
					submissionId: 'abc',
					itemIndex: 2,
				},
			},
			pairedItem: { item: 2 },
		});
	});

	it('says so where there was no answer and no submission', () => {
		const { json } = errorItem(unanswered(), 0, operation);
		expect(json.error).toMatchObject({ httpStatus: null, submissionId: null, itemIndex: 0 });
	});

	it('can be stored as JSON without losing anything', () => {
		const item = errorItem(answered(), 0, operation);
		expect(JSON.parse(JSON.stringify(item))).toEqual(item);
	});
});

describe('the error that stops the node', () => {
	it('is an API error when ARGOS answered', () => {
		const error = nodeError(node, answered(), 2, operation, '');
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({
			message: 'M [item 2]',
			description: 'D',
			httpCode: '413',
			context: { itemIndex: 2 },
		});
	});

	it('is an operation error when ARGOS did not answer', () => {
		const error = nodeError(node, unanswered(), 2, operation, '');
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error).toMatchObject({
			message: 'M [item 2]',
			description: 'D',
			context: { itemIndex: 2 },
		});
	});

	it.each([
		['answered', answered],
		['unanswered', unanswered],
	])('says what became of the others: %s', (_, make) => {
		expect(nodeError(node, make(), 0, operation, 'Others.').description).toBe('D\n\nOthers.');
	});

	it.each([400, 401, 403, 404, 429, 500, 502, 503])(
		'keeps our own words for HTTP %d, for which n8n has some too',
		(httpStatus) => {
			const details = { message: 'M', description: 'D', httpStatus };
			const error = nodeError(
				node,
				new ArgosIdentityError('serverError', details),
				0,
				operation,
				'',
			);
			expect(error.message).toBe('M [item 0]');
			expect(error.description).toBe('D');
		},
	);
});
