/** An address as numbers of one size, so that a range is a number of leading bits. */
interface Address {
	/** 4 bytes for IPv4, 16 for IPv6. An IPv4 address inside IPv6 is an IPv4 address. */
	bytes: readonly number[];
}

export interface Range extends Address {
	bits: number;
}

const NUMBER = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;

/** Four decimal numbers and nothing else: other writings mean different addresses to different programs. */
const IPV4 = new RegExp(String.raw`^${NUMBER}(?:\.${NUMBER}){3}$`);

const IPV4_AT_THE_END = /^(.*:)([^:]*\.[^:]*)$/;

const GROUP = /^[\da-f]{1,4}$/i;

const IPV6_BYTES = 16;

/** The first bytes of an IPv4 address that is written as IPv6 (RFC 4291, 2.5.5.2). */
const MAPPED = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff];

function ipv4(text: string): number[] | null {
	return IPV4.test(text) ? text.split('.').map(Number) : null;
}

function groupsOf(text: string): number[] | null {
	if (text === '') return [];
	const groups = text.split(':');
	if (!groups.every((group) => GROUP.test(group))) return null;
	return groups.flatMap((group) => {
		const value = Number.parseInt(group, 16);
		return [value >> 8, value & 0xff];
	});
}

/** The last 32 bits may be written as IPv4; put as two groups there is one way of writing left. */
function withoutDots(text: string): string | null {
	const [, before, dotted] = IPV4_AT_THE_END.exec(text) ?? [];
	if (before === undefined || dotted === undefined) return text;
	const bytes = ipv4(dotted);
	if (bytes === null) return null;
	const [a = 0, b = 0, c = 0, d = 0] = bytes;
	return `${before}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}

function ipv6(text: string): number[] | null {
	const [left, right, ...more] = (withoutDots(text) ?? 'no address').split('::');
	if (left === undefined || more.length > 0) return null;
	const start = groupsOf(left);
	const end = groupsOf(right ?? '');
	if (start === null || end === null) return null;
	const missing = IPV6_BYTES - start.length - end.length;
	if (right === undefined) return missing === 0 ? start : null;
	// "::" stands for one group at least (RFC 4291, 2.2).
	return missing >= 2 ? [...start, ...new Array<number>(missing).fill(0), ...end] : null;
}

const isMapped = (bytes: readonly number[]) =>
	bytes.length === IPV6_BYTES && MAPPED.every((byte, index) => bytes[index] === byte);

function bytesOf(text: string): number[] | null {
	return ipv4(text) ?? ipv6(text);
}

/** An IPv4 or IPv6 address; null for any other text. A zone (`%eth0`) is not looked at. */
export function parseAddress(text: string): Address | null {
	const bytes = bytesOf(text.replace(/(?<=:.*)%[\da-z]+$/i, ''));
	if (bytes === null) return null;
	return { bytes: isMapped(bytes) ? bytes.slice(MAPPED.length) : bytes };
}

const BITS = /^(?:0|[1-9]\d{0,2})$/;

/** An address, or a range as `10.0.0.0/8` (CIDR); null for any other text. */
export function parseRange(text: string): Range | null {
	const [written = '', size, ...more] = text.split('/');
	const bytes = bytesOf(written);
	if (bytes === null || more.length > 0) return null;
	if (size !== undefined && !BITS.test(size)) return null;
	const bits = size === undefined ? bytes.length * 8 : Number(size);
	if (bits > bytes.length * 8) return null;
	const mappedBits = MAPPED.length * 8;
	// A wider range than that is one of IPv6 addresses, in which no IPv4 caller is.
	return isMapped(bytes) && bits >= mappedBits
		? { bytes: bytes.slice(MAPPED.length), bits: bits - mappedBits }
		: { bytes, bits };
}

/** Whether an address is in a range. No IPv4 address is in a range of IPv6 addresses, or the other way. */
export function isIn({ bytes }: Address, range: Range): boolean {
	if (bytes.length !== range.bytes.length) return false;
	return bytes.every((byte, index) => {
		const bits = Math.min(8, Math.max(0, range.bits - index * 8));
		const mask = (0xff << (8 - bits)) & 0xff;
		return (byte & mask) === ((range.bytes[index] ?? 0) & mask);
	});
}
