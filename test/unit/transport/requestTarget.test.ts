import { isBelow, targetOf } from '../../../nodes/ArgosIdentity/transport/requestTarget';

describe('the address of a request', () => {
	it.each([
		[{ baseURL: 'https://x.test/v3', url: 'a' }, 'https://x.test/v3/a'],
		[{ baseURL: 'https://x.test/v3//', url: '/a' }, 'https://x.test/v3/a'],
		[{ baseURL: 'https://x.test//v3', url: 'a' }, 'https://x.test//v3/a'],
		[{ baseURL: 'https://x.test/v3' }, 'https://x.test/v3/'],
		[{ baseURL: 'https://x.test/v3', url: 'https://y.test/b' }, 'https://y.test/b'],
		[{ uri: 'https://y.test/b' }, 'https://y.test/b'],
	])('%j leads to %s', (request, address) => {
		expect(targetOf(request)?.href).toBe(address);
	});

	it.each([{}, { url: '/a' }, { baseURL: 'nowhere', url: 'a' }])('%j leads nowhere', (request) => {
		expect(targetOf(request)).toBeNull();
	});
});

describe('an address', () => {
	it.each([
		['https://x.test/v3', 'https://x.test/v3/a', true],
		['https://x.test/v3/', 'https://x.test/v3', true],
		['https://x.test/v3//', 'https://x.test/v3/a', true],
		['https://x.test/v3/', 'https://x.test/v3evil', false],
		['https://x.test/v3/', 'https://x.test/v4', false],
		['https://x.test', 'https://x.test/a', true],
	])('below %s or not: %s', (base, target, expected) => {
		expect(isBelow(base, new URL(target))).toBe(expected);
	});
});
