import { createRequire } from 'node:module';
import fc from 'fast-check';
import { fileSize } from '../../../../nodes/ArgosIdentity/model/values/fileSize';

/** What n8n-core writes the size of a file with, for the Binary tab. */
const prettyBytes = createRequire(require.resolve('n8n-core'))('pretty-bytes') as (
	bytes: number,
) => string;

describe('the size of a file', () => {
	it.each([
		[0, '0 B'],
		[999, '999 B'],
		[137_778, '138 kB'],
		[5_350_000, '5.35 MB'],
		[2 * 1024 * 1024, '2.1 MB'],
	])('of %i bytes is %s', (bytes, words) => {
		expect(fileSize(bytes)).toBe(words);
	});

	it('is the one that n8n shows for the same file', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 10 ** 10 }), (bytes) => {
				expect(fileSize(bytes)).toBe(prettyBytes(bytes));
			}),
		);
	});
});
