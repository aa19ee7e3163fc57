import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { isIn, parseAddress, parseRange } from '../../../nodes/ArgosIdentity/trigger/addresses';
import { readCallers } from '../../../nodes/ArgosIdentity/trigger/callers';

/** What the library says of an address in a range; an IPv4 address inside IPv6 is an IPv4 address. */
function isInByLibrary(address: string, range: string): boolean {
	const [network, bits] = range.includes('/')
		? ipaddr.parseCIDR(range)
		: [ipaddr.parse(range), ipaddr.parse(range).kind() === 'ipv4' ? 32 : 128];
	const caller = ipaddr.process(address);
	const isMapped = network instanceof ipaddr.IPv6 && network.isIPv4MappedAddress() && bits >= 96;
	const own = isMapped ? network.toIPv4Address() : network;
	const ownBits = isMapped ? bits - 96 : bits;
	return own.kind() === caller.kind() && caller.match([own, ownBits]);
}

const isInOurs = (address: string, range: string) => {
	const parsed = parseAddress(address);
	const parsedRange = parseRange(range);
	return parsed !== null && parsedRange !== null && isIn(parsed, parsedRange);
};

const hex = fc.integer({ min: 0, max: 0xffff }).map((group) => group.toString(16));
const ipv4 = fc.ipV4();
const ipv6 = fc.oneof(
	fc.ipV6(),
	fc.tuple(hex, hex).map(([a, b]) => `2001:db8::${a}:${b}`),
	fc.tuple(hex, hex).map(([a, b]) => `::FFFF:${a}:${b}`),
	ipv4.map((dotted) => `::ffff:${dotted}`),
	fc.constantFrom('::', '::1', '1::', 'fe80::1', '0:0:0:0:0:ffff:7f00:1', '64:ff9b::192.0.2.33'),
);

/** ipaddr.js takes this form for IPv4 (RFC 4291, 2.5.5.1 has given it up); here it is the IPv6 address that it says. */
const isGivenUp = (text: string) => /^::\d+\./.test(text);

const address = fc.oneof(ipv4, ipv6).filter((text) => !isGivenUp(text));

const bitsOf = (text: string) => (text.includes(':') ? 128 : 32);

/** A range around an address, so that it is hit often, or around another. */
const addressAndRange = fc
	.tuple(address, address, fc.boolean(), fc.nat(128))
	.map(([one, other, isOwn, bits]) => {
		const around = isOwn ? one : other;
		return [one, `${around}/${Math.min(bits, bitsOf(around))}`] as const;
	});

describe('An address in a range', () => {
	it('is what ipaddr.js says, for addresses and ranges of every kind', () => {
		fc.assert(
			fc.property(addressAndRange, ([one, range]) => {
				expect(isInOurs(one, range)).toBe(isInByLibrary(one, range));
			}),
			{ numRuns: 3000 },
		);
	});

	it('is what ipaddr.js says, for single addresses', () => {
		fc.assert(
			fc.property(address, address, (one, other) => {
				expect(isInOurs(one, one)).toBe(true);
				expect(isInOurs(one, other)).toBe(isInByLibrary(one, other));
			}),
			{ numRuns: 1000 },
		);
	});

	it('is a text that ipaddr.js takes for an address too', () => {
		const piece = fc.constantFrom(
			'1',
			'255',
			'256',
			'01',
			'ffff',
			'12345',
			':',
			'::',
			'.',
			'%x',
			'/',
		);
		const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
		const isOne = (candidate: string) =>
			ipaddr.IPv4.isValidFourPartDecimal(candidate) || ipaddr.IPv6.isValid(candidate);
		fc.assert(
			fc.property(text, (candidate) => {
				if (parseAddress(candidate) !== null) expect(isOne(candidate)).toBe(true);
			}),
			{ numRuns: 5000 },
		);
	});

	it.each([
		['52.78.194.237', '52.78.194.237', true],
		['52.78.194.238', '52.78.194.237', false],
		['::ffff:52.78.194.237', '52.78.194.237', true],
		['52.78.194.237', '::ffff:344e:c2ed', true],
		['10.255.0.1', '10.0.0.0/8', true],
		['11.0.0.1', '10.0.0.0/8', false],
		['10.1.2.3', '10.1.2.3/0', true],
		['2001:db8:1::9', '2001:db8::/32', true],
		['2001:db9::9', '2001:db8::/32', false],
		['10.0.0.1', '::/0', false],
		['::1', '0.0.0.0/0', false],
		['fe80::1%eth0', 'fe80::/10', true],
	])('%s in %s: %s', (one, range, expected) => {
		expect(isInOurs(one, range)).toBe(expected);
	});

	it.each([
		...['', ' ', '1.2.3', '1.2.3.4.5', '01.2.3.4', '1.2.3.256', '0x7f.0.0.1', '1.2.3.4%eth0'],
		...[':', ':::', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '1::2::3', 'g::1', '12345::', '::1.2.3'],
		...['1:2:3:4::5:6:7:8', 'localhost', '*', '52.78.194.237:443', '[::1]'],
	])('is none: %j', (text) => {
		expect(parseAddress(text)).toBeNull();
		expect(parseRange(text)).toBeNull();
	});

	it.each(['1.2.3.4/', '1.2.3.4/33', '1.2.3.4/-1', '1.2.3.4/08', '1.2.3.4/8/8', '::/129', '/8'])(
		'is in no range like %s',
		(text) => {
			expect(parseRange(text)).toBeNull();
		},
	);
});

describe('Who may call', () => {
	it('is everybody where nothing is entered', () => {
		expect(readCallers('', '').mayCall(undefined)).toBe(true);
	});

	it.each(['10.0.0.1,192.0.2.0/24', '10.0.0.1; 192.0.2.0/24', '10.0.0.1\n 192.0.2.0/24 ,'])(
		'is whoever is in the list: %j',
		(list) => {
			const { mayCall } = readCallers(list, list);

			expect(['10.0.0.1', '192.0.2.77', '10.0.0.2'].map(mayCall)).toEqual([true, true, false]);
		},
	);

	it.each([undefined, null, '', 'unknown', {}])('is nobody whose address is %j', (ip) => {
		expect(readCallers('0.0.0.0/0, ::/0', '0.0.0.0/0').mayCall(ip)).toBe(false);
	});

	it.each([
		['', '={{ $json.ips }}', 'gives no address'],
		[undefined, '={{ $json.ips }}', 'gives no address'],
		[',', ',', 'has an entry that is no IP address'],
		['10.0.0.1, home', '10.0.0.1, home', 'the one at place 2'],
	])('cannot be read from %j, written %j, and so lets nobody in', (value, written, words) => {
		expect(() => readCallers(value, written)).toThrow(words);
	});
});
