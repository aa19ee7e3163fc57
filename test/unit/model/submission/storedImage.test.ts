import fc from 'fast-check';
import { readStoredImage } from '../../../../nodes/ArgosIdentity/model/submission/storedImage';
import { specimen } from '../../../../sandbox/specimens';

const PNG = specimen('formats/palette.png');
const BASE64 = PNG.toString('base64');

describe('an image of ARGOS', () => {
	it.each([
		['in lines', BASE64.replace(/.{76}/g, '$&\r\n')],
		['as base64url', PNG.toString('base64url')],
		['under a key further down', JSON.stringify({ data: { file: BASE64 } })],
		['in a list', JSON.stringify([BASE64])],
		['as a data URL in JSON', JSON.stringify({ image: `data:image/png;base64,${BASE64}` })],
	])('is read from base64 text %s', (_, text) => {
		expect(readStoredImage(Buffer.from(text), 'selfieImage')).toEqual({
			bytes: PNG,
			mimeType: 'image/png',
			fileName: 'selfieImage.png',
		});
	});

	it.each([
		['', { reason: 'empty' }],
		['  \n', { reason: 'empty' }],
		['{}', { reason: 'empty' }],
		['null', { reason: 'empty' }],
		['{"isEncrypted":true,"data":"AAAA"}', { reason: 'encrypted' }],
		['{"message":"image not found"}', { reason: 'other', kind: 'JSON text' }],
		['aGVsbG8gd29ybGQ=', { reason: 'other' }],
		['GIF89a....', { reason: 'other', kind: 'a GIF image' }],
	])('is not found in %j', (text, expected) => {
		expect(readStoredImage(Buffer.from(text), 'idImage')).toEqual(expected);
	});

	it('is found in any bytes or in none, and nothing is thrown', () => {
		fc.assert(
			fc.property(fc.oneof(fc.uint8Array(), fc.json().map(Buffer.from)), (bytes) => {
				const found = readStoredImage(Buffer.from(bytes), 'idImage');
				expect('reason' in found || found.bytes.length > 0).toBe(true);
			}),
		);
	});
});
