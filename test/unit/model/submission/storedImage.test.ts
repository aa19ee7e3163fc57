import fc from 'fast-check';
import {
	isStoredImageName,
	readStoredImage,
} from '../../../../nodes/ArgosIdentity/model/submission/storedImage';
import { specimen } from '../../../../sandbox/specimens';

const PNG = specimen('formats/palette.png');
const BASE64 = PNG.toString('base64');
/** No more than what tells that it is one. */
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]);

const read = (text: string) => readStoredImage(Buffer.from(text), 'idImage');
const AS_OTHER = { reason: 'other', kind: 'an image written as base64 text' };

describe('an image of ARGOS', () => {
	it.each([
		['PNG', PNG, 'image/png', 'addressImage.png'],
		['JPEG', JPEG, 'image/jpeg', 'addressImage.jpg'],
	])('is read from the bytes of a %s', (_, bytes, mimeType, fileName) => {
		expect(readStoredImage(bytes, 'addressImage')).toEqual({ bytes, mimeType, fileName });
	});

	it('is a JPEG or PNG by its bytes, whatever a data URL calls it', () => {
		expect(read(`data:image/png;base64,${JPEG.toString('base64')}`)).toEqual({
			bytes: JPEG,
			mimeType: 'image/jpeg',
			fileName: 'idImage.jpg',
		});
	});

	it.each([
		['in lines', BASE64.replace(/.{76}/g, '$&\r\n')],
		['as base64url', PNG.toString('base64url')],
		['under a key further down', JSON.stringify({ data: { file: BASE64 } })],
		['in a list', JSON.stringify([BASE64])],
		['bare', BASE64],
		['as a data URL', `data:image/png;base64,${BASE64}`],
		['as a data URL without a type, in capitals', `DATA:;BASE64,${BASE64}`],
		['as a data URL among blanks', ` \n data:image/png;base64,${BASE64}\n`],
		['as JSON text', JSON.stringify(BASE64)],
		['behind other texts', JSON.stringify({ type: 'idImage', n: 7, no: null, image: BASE64 })],
		['as deep as three keys', JSON.stringify({ a: { b: { c: BASE64 } } })],
		['as a data URL in JSON', JSON.stringify({ image: `data:image/png;base64,${BASE64}` })],
		['as a data URL after a blank', JSON.stringify([` data:image/png;base64,${BASE64}`])],
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

	it.each([
		['with something else in it', `${BASE64.slice(0, 40)}!${BASE64.slice(40)}`],
		['with more than its two marks at the end', `${BASE64.replace(/=*$/, '')}===`],
		[
			'with the head of a data URL in it',
			`${BASE64.slice(0, 40)}data:image/png;base64,${BASE64.slice(40)}`,
		],
	])('is not guessed from base64 text %s', (_, text) => {
		expect(read(text)).toEqual(AS_OTHER);
	});

	it.each([
		['deeper than three keys', { a: { b: { c: { d: BASE64 } } } }],
		['deeper than three lists', [[[[BASE64]]]]],
		['by itself behind words', { message: `Image: ${BASE64}` }],
	])('is not looked for %s', (_, body) => {
		expect(read(JSON.stringify(body))).toEqual({ reason: 'other', kind: 'JSON text' });
	});

	it('is the first of several', () => {
		expect(read(JSON.stringify([JPEG.toString('base64'), BASE64]))).toMatchObject({
			bytes: JPEG,
		});
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

describe('the name of an image', () => {
	it.each(['idImage', 'idBackImage', 'selfieImage', 'addressImage'])('can be %s', (name) => {
		expect(isStoredImageName(name)).toBe(true);
	});

	it.each(['', 'idimage', 'faceImage', undefined, null, 7, ['idImage'], {}])(
		'cannot be %j',
		(name) => {
			expect(isStoredImageName(name)).toBe(false);
		},
	);
});
