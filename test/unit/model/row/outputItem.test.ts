import fc from 'fast-check';
import { rawOutput, withInput } from '../../../../nodes/ArgosIdentity/model/row/outputItem';
import { step1Row } from '../../../../nodes/ArgosIdentity/model/step1/row';
import { answerOf, firstTry } from '../../support/step1';

const row = step1Row(firstTry, answerOf({ submissionId: 'abc' }), 0);

describe('a row that keeps the input', () => {
	it('has the other fields after its own', () => {
		const item = withInput(row, { customer: 7, note: null });
		expect(item).toEqual({ ...row, customer: 7, note: null });
		expect(Object.keys(item)).toEqual([...Object.keys(row), 'customer', 'note']);
	});

	it('wins over fields of the same name', () => {
		expect(withInput(row, { email: 'old', outcome: 'old' })).toEqual(row);
	});

	it('wins with its empty columns too', () => {
		expect(withInput(row, { fullName: 'old' }).fullName).toBeNull();
	});

	it('leaves out a field named error', () => {
		expect(withInput(row, { error: 'from an earlier node', errors: 2 })).toEqual({
			...row,
			errors: 2,
		});
	});

	it.each(['constructor', 'toString', 'valueOf', '__proto__'])(
		'keeps a field that happens to be named %s',
		(name) => {
			const input = JSON.parse(`{"${name}":"kept"}`) as Record<string, unknown>;
			expect(Object.entries(withInput(row, input))).toContainEqual([name, 'kept']);
		},
	);

	it('never has a field named error and never loses its own values', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (input) => {
				const item = withInput(row, input);
				expect(Object.hasOwn(item, 'error')).toBe(false);
				expect(item).toMatchObject(row);
			}),
		);
	});
});

describe('the raw answer', () => {
	it('is the body as it came', () => {
		const body = { submissionId: 'abc', retry: [{ retryCode: 'x' }] };
		expect(rawOutput(body)).toBe(body);
	});

	it.each(['text', null, 5, ['a']])('stands under body when it is %j', (body) => {
		expect(rawOutput(body)).toEqual({ body });
	});

	it('stands under body when it has a field named error', () => {
		const body = { submissionId: 'abc', error: null };
		expect(rawOutput(body)).toEqual({ body });
	});
});
