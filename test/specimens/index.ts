import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pictures of whole documents, as a user would upload them. */
export const documentNames = [
	'passport-anna.jpg',
	'passport-glare.jpg',
	'passport-expired.jpg',
	'license-front.jpg',
	'license-back.jpg',
	'id-card-front.png',
	'id-card-back.png',
] as const;

/** Well-formed JPEG and PNG files of the less common kinds. */
export const formatNames = [
	'formats/small.jpg',
	'formats/progressive.jpg',
	'formats/cmyk.jpg',
	'formats/exif-rotated.jpg',
	'formats/trailing-bytes.jpg',
	'formats/interlaced.png',
	'formats/palette.png',
	'formats/png16.png',
] as const;

/** Files that are no JPEG or PNG, or no longer a whole one. */
export const refusedNames = [
	'formats/refused/image.webp',
	'formats/refused/image.tiff',
	'formats/refused/image.gif',
	'formats/refused/image.avif',
	'formats/refused/image.heic',
	'formats/refused/image.bmp',
	'formats/refused/image.svg',
	'formats/refused/document.pdf',
	'formats/refused/html-page.jpg',
	'formats/refused/base64-text.jpg',
	'formats/refused/truncated.jpg',
	'formats/refused/truncated.png',
	'formats/refused/empty.jpg',
] as const;

export const specimenNames = [...documentNames, ...formatNames, ...refusedNames] as const;

export type DocumentName = (typeof documentNames)[number];
export type FormatName = (typeof formatNames)[number];
export type RefusedName = (typeof refusedNames)[number];
export type SpecimenName = (typeof specimenNames)[number];

/** Absolute path of a specimen file. */
export function specimenPath(name: SpecimenName): string {
	return join(__dirname, name);
}

/** The bytes of a specimen file, read from disk. */
export function specimen(name: SpecimenName): Buffer {
	return readFileSync(specimenPath(name));
}
