import fc from 'fast-check';
import {
	OPTION_BOUNDS,
	readMaxConcurrency,
	readSubmitOptions,
} from '../../../../nodes/ArgosIdentity/actions/fields/options';
import { ArgosIdentityError } from '../../../../nodes/ArgosIdentity/model/errors/argosIdentityError';
import { thrownBy } from '../../support/thrown';

/** All that is read from the collection, though the node asks for the two at different times. */
function read(value: unknown) {
	return { ...readSubmitOptions(value), maxConcurrency: readMaxConcurrency(value) };
}

const DEFAULTS = {
	includeInput: false,
	checkImages: true,
	fitImages: 'whenTooLarge',
	timeout: 60_000,
	resendWhenNotSent: true,
	maxConcurrency: 20,
};

describe('the options', () => {
	it('have defaults', () => {
		expect(read({})).toEqual(DEFAULTS);
	});

	it.each([undefined, null, '', 'text', [], 5])('are the defaults for %j', (value) => {
		expect(read(value)).toEqual(DEFAULTS);
	});

	it('are what is chosen', () => {
		const chosen = {
			includeInput: true,
			checkImages: false,
			timeout: 5000,
			resendWhenNotSent: false,
			maxConcurrency: 3,
		};
		expect(read(chosen)).toMatchObject(chosen);
	});

	it('can come from an expression as text', () => {
		const given = {
			includeInput: 'true',
			checkImages: 'FALSE',
			timeout: ' 5000 ',
			resendWhenNotSent: 'false',
			maxConcurrency: '3',
		};
		expect(read(given)).toMatchObject({
			includeInput: true,
			checkImages: false,
			timeout: 5000,
			resendWhenNotSent: false,
			maxConcurrency: 3,
		});
	});

	it.each(['whenTooLarge', 'never'])('make pictures fit %s', (fitImages) => {
		expect(read({ fitImages })).toMatchObject({ fitImages });
	});

	it.each([undefined, null])('take the default of Fit Images for %j', (fitImages) => {
		expect(read({ fitImages })).toEqual(DEFAULTS);
	});

	it.each(['', 'Never', 'always', false])(
		'do not guess what a Fit Images of %j means for a picture',
		(fitImages) => {
			expect(thrownBy(() => read({ fitImages })).message).toBe(
				"'Options' has a value in 'Fit Images' that is not one of its choices",
			);
		},
	);

	it.each(['', 'yes', 1, null, {}])('take the default of a switch for %j', (value) => {
		const given = { includeInput: value, checkImages: value, resendWhenNotSent: value };
		expect(read(given)).toEqual(DEFAULTS);
	});

	it.each(['', ' ', 'many', NaN, null, true, []])(
		'take the default of a number for %p',
		(value) => {
			expect(read({ timeout: value, maxConcurrency: value })).toEqual(DEFAULTS);
		},
	);

	it.each([
		[0, 1],
		[-5, 1],
		[1, 1],
		[2.9, 2],
		[50, 50],
		[51, 50],
		[Infinity, 50],
		[-Infinity, 1],
	])('run %p submissions at a time as %p', (value, maxConcurrency) => {
		expect(read({ maxConcurrency: value })).toMatchObject({ maxConcurrency });
	});

	it.each([1000, 1000.7, 60_000, 600_000])('wait %p ms for an answer', (timeout) => {
		expect(read({ timeout })).toMatchObject({ timeout: Math.trunc(timeout) });
	});

	it.each([0, 30, 999, 999.9, -1, 600_000.5, 600_001, '30', Infinity, -Infinity])(
		'do not wait longer or shorter than was asked for: a time-out of %p is refused with the bounds',
		(timeout) => {
			const error = thrownBy(() => read({ timeout }));
			expect(error).toMatchObject({
				code: 'invalidInput',
				sent: 'no',
				message: "'Options' has a 'Timeout' that is not between 1000 and 600000 milliseconds",
			});
			expect(error.description).toContain('30 seconds are 30000');
		},
	);

	it('hold whole numbers within their bounds, whatever is given', () => {
		const within = (number: number, { least, most }: { least: number; most: number }) =>
			Number.isInteger(number) && number >= least && number <= most;
		fc.assert(
			fc.property(fc.oneof(fc.double(), fc.string(), fc.jsonValue()), (value) => {
				const maxConcurrency = readMaxConcurrency({ maxConcurrency: value });
				expect(within(maxConcurrency, OPTION_BOUNDS.maxConcurrency)).toBe(true);
				let timeout: number | null = null;
				try {
					timeout = readSubmitOptions({ timeout: value }).timeout;
				} catch (thrown) {
					expect(thrown).toBeInstanceOf(ArgosIdentityError);
				}
				expect(timeout === null || within(timeout, OPTION_BOUNDS.timeout)).toBe(true);
			}),
		);
	});
});
