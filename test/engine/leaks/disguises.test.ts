import { tracesOf } from './disguises';

/** Its base64 has characters in which the standard and the URL alphabet differ, wherever it begins. */
const SECRET = 'secret~?>~?>~?>key';

const bytesOf = (text: string) => Buffer.from(text, 'latin1');
const wrapped = (text: string, lineBreak: string) => (text.match(/.{1,5}/g) ?? []).join(lineBreak);

describe.each([0, 1, 2, 3])('a secret that begins at byte %i', (before) => {
	const base64 = bytesOf(`${'\u00ff'.repeat(before)}${SECRET}\u00ff\u00ff`).toString('base64');
	const base64url = base64.replaceAll('+', '-').replaceAll('/', '_');

	it.each([
		['the standard alphabet', base64],
		['the URL alphabet', base64url],
		['the standard alphabet, percent-encoded', encodeURIComponent(base64)],
		['lines', wrapped(base64, '\n')],
		['lines of mail', wrapped(base64, '\r\n')],
		['lines within JSON', JSON.stringify({ file: wrapped(base64, '\r\n') })],
		['lines of the URL alphabet', wrapped(base64url, '\n')],
		['lines within JSON within JSON', JSON.stringify(JSON.stringify(wrapped(base64, '\n')))],
	])('is found in base64 of %s', (_, stored) => {
		expect(base64url).not.toBe(base64);
		expect(tracesOf(SECRET, `{"a":"${stored}"}`)).toEqual(['base64']);
	});
});

describe('a secret', () => {
	const bytes = bytesOf(`ab${SECRET}c`);

	it.each([
		['plain', SECRET.toUpperCase()],
		['percent-encoded', encodeURIComponent(SECRET)],
		['percent-encoded', bytes.toString('hex').replace(/../g, '%$&')],
		['hex', bytes.toString('hex')],
		['hex', bytes.toString('hex').toUpperCase()],
		['hex', (bytes.toString('hex').match(/../g) ?? []).join(':')],
		['hex', `<Buffer ${(bytes.toString('hex').match(/../g) ?? []).join(' ')}>`],
		['list of bytes', JSON.stringify(bytes)],
		['list of bytes', JSON.stringify(bytes, null, 2)],
	])('is found %s: %s', (disguise, stored) => {
		expect(tracesOf(SECRET, `"${stored}"`)).toContain(disguise);
	});

	it('with spaces is found as a form writes it', () => {
		expect(tracesOf('Anna Specimen', 'name=Anna+Specimen&x=1')).toEqual(['percent-encoded']);
	});

	it.each(['', SECRET.slice(1), bytesOf(SECRET.slice(0, -1)).toString('base64'), 'secret'])(
		'is not seen where there is none of it, or a part only: %j',
		(stored) => {
			expect(tracesOf(SECRET, stored)).toEqual([]);
		},
	);
});
