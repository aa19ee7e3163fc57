import fc from 'fast-check';
import { fingerprintOf } from '../../../../nodes/ArgosIdentity/actions/run/fingerprint';

const circular = (text: string) => {
	const value: Record<string, unknown> = { text, list: [{ text }] };
	value['itself'] = value;
	return value;
};
const deep = (text: string) => {
	let value: unknown = text;
	for (let depth = 0; depth < 100_000; depth += 1) value = [value];
	return value;
};
const throwing = (text: string) => ({
	text,
	toJSON() {
		throw new TypeError('no JSON');
	},
});
const trap = (text: string) => ({
	text,
	big: 1n,
	get out(): string {
		throw new Error('no value');
	},
});
const closed = (text: string) => [
	text,
	1n,
	new Proxy(
		{},
		{
			ownKeys() {
				throw new Error('no keys');
			},
		},
	),
];
const revoked = (text: string) => {
	const { proxy, revoke } = Proxy.revocable({}, {});
	revoke();
	return [text, proxy];
};
const long = (text: string) => {
	const value: unknown[] = Array.from({ length: 300_000 }, () => 1);
	value.push(value, text);
	return value;
};
const dated = (text: string) => ({ big: 1n, at: new Date(`${text.length}-01-01`), text });

const HARD = {
	circular,
	deep,
	throwing,
	trap,
	closed,
	revoked,
	long,
	dated,
	big: (text: string) => [text, 2n],
};

describe.each(Object.entries(HARD))('the fingerprint of a value that is %s', (_, make) => {
	it('is short, and the same for the same', () => {
		expect(fingerprintOf(make('a'))).toMatch(/^[\w+/]{43}=$/);
		expect(fingerprintOf(make('a'))).toBe(fingerprintOf(make('a')));
	});

	it('is another for another', () => {
		expect(fingerprintOf(make('a'))).not.toBe(fingerprintOf(make('b')));
	});
});

describe('fingerprints', () => {
	it('are the same exactly where JSON is', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
				const isSame = JSON.stringify(a) === JSON.stringify(b);
				expect(fingerprintOf(a) === fingerprintOf(b)).toBe(isSame);
			}),
		);
	});

	it('of values that cannot be JSON are the same exactly where the rest is', () => {
		const withCircle = (value: unknown) => {
			const whole: unknown[] = [value];
			whole.push(whole);
			return whole;
		};
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
				const isSame = JSON.stringify(a) === JSON.stringify(b);
				expect(fingerprintOf(withCircle(a)) === fingerprintOf(withCircle(b))).toBe(isSame);
			}),
		);
	});

	it.each<[unknown, unknown]>([
		[{ a: 1n }, { a: '1' }],
		[
			{ a: 1n, b: { c: 2 } },
			{ a: 1n, b: {}, c: 2 },
		],
		[
			['ab', 'c', 1n],
			['a', 'bc', 1n],
		],
		[
			['\ud800', 1n],
			['\ud801', 1n],
		],
		[undefined, null],
		[
			[1n, []],
			[1n, {}],
		],
		[
			[1n, new Date(0)],
			[1n, new Date(1)],
		],
		[
			[1n, new Date(0)],
			[1n, {}],
		],
		[true, 'true'],
	])('of %p and %p are different', (a, b) => {
		expect(fingerprintOf(a)).not.toBe(fingerprintOf(b));
	});

	it('of values that are the same in JSON are the same', () => {
		expect(fingerprintOf({ a: 1, b: undefined })).toBe(fingerprintOf({ a: 1 }));
		expect(fingerprintOf([new Date(0)])).toBe(fingerprintOf(['1970-01-01T00:00:00.000Z']));
		expect(fingerprintOf([1n, new Date(0)])).toBe(fingerprintOf([1n, '1970-01-01T00:00:00.000Z']));
	});

	it('are short', () => {
		expect(fingerprintOf({ a: 'x'.repeat(10_000) })).toMatch(/^[\w+/]{43}=$/);
	});

	it('tell to where a circle leads back', () => {
		const leadingTo = (place: 'outer' | 'inner') => {
			const outer: unknown[] = [1n];
			const inner: unknown[] = [];
			inner.push(place === 'outer' ? outer : inner);
			outer.push(inner);
			return outer;
		};

		expect(fingerprintOf(leadingTo('outer'))).not.toBe(fingerprintOf(leadingTo('inner')));
	});

	it('tell a circle from a copy', () => {
		const circle: unknown[] = [1n];
		circle.push(circle);

		expect(fingerprintOf(circle)).not.toBe(fingerprintOf([1n, [1n]]));
	});

	it('can be had of more than fits into one text', () => {
		const stringify = jest.spyOn(JSON, 'stringify').mockImplementation(() => {
			throw new RangeError('Invalid string length');
		});
		const [a, b] = [fingerprintOf({ huge: 'a' }), fingerprintOf({ huge: 'b' })];
		stringify.mockRestore();

		expect(a).not.toBe(b);
	});
});
