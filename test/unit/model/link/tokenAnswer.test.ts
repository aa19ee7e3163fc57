import fc from 'fast-check';
import { isRegistered } from '../../../../nodes/ArgosIdentity/model/link/tokenAnswer';

const summary = (counts: Record<string, unknown>) => ({ success: true, summary: counts });

it.each([
	{ success: true },
	{ success: 'true' },
	summary({ totalSubmitted: 1, currentCount: 3504, processed: 1, failed: 0 }),
	summary({}),
])('says that a token is registered: %j', (body) => {
	expect(isRegistered(body)).toBe(true);
});

it.each([
	{ success: false },
	{ success: 'false', summary: { failed: 0 } },
	summary({ totalSubmitted: 1, processed: 0, failed: 1 }),
	summary({ processed: 0 }),
	summary({ failed: '1' }),
])('says that a token is not registered: %j', (body) => {
	expect(isRegistered(body)).toBe(false);
});

it.each([{}, { message: 'ok' }, { summary: {} }, { success: 1 }, [], '', 'true', null, undefined])(
	'says neither: %j',
	(body) => {
		expect(isRegistered(body)).toBeNull();
	},
);

it('says it only where ARGOS does, whatever comes', () => {
	fc.assert(
		fc.property(fc.anything(), (body) => {
			const claims = typeof body === 'object' && body !== null && 'success' in body;
			expect(isRegistered(body) === true && !claims).toBe(false);
		}),
	);
});
