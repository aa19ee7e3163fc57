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

/**
 * Photographs of made-up documents in three sizes: as they should be, turned, noisy, with glare and
 * without margin. `drawing/photos.ts` tells what each shows.
 */
export const photoNames = [
	'photos/passport-1-large.jpg',
	'photos/passport-1-medium.jpg',
	'photos/passport-1-small.jpg',
	'photos/passport-2-large-turned-1.jpg',
	'photos/passport-2-medium-turned-3.jpg',
	'photos/passport-2-small-turned-1.jpg',
	'photos/passport-3-medium-noisy.jpg',
	'photos/passport-3-small-noisy.jpg',
	'photos/passport-4-medium.jpg',
	'photos/passport-4-medium-glare.jpg',
	'photos/passport-5-large-glare.jpg',
	'photos/passport-5-medium-cropped.jpg',
	'photos/passport-6-medium-expired.jpg',
	'photos/license-1-medium-front.jpg',
	'photos/license-1-medium-back.jpg',
	'photos/license-2-large-turned-3-front.jpg',
	'photos/license-2-large-turned-3-back.jpg',
	'photos/license-3-small-noisy-front.jpg',
	'photos/license-3-small-noisy-back.jpg',
	'photos/id-card-1-large-front.jpg',
	'photos/id-card-1-large-back.jpg',
	'photos/id-card-1-medium-cropped-front.jpg',
	'photos/id-card-2-medium-turned-1-front.jpg',
	'photos/id-card-2-medium-turned-1-back.jpg',
	'photos/id-card-3-small-turned-3-front.jpg',
	'photos/id-card-3-small-turned-3-back.jpg',
] as const;

/** Cartoons in place of selfies: three good ones, and one for each thing that can be wrong. */
export const selfieNames = [
	'selfies/anna.jpg',
	'selfies/theo-dim.jpg',
	'selfies/mira.png',
	'selfies/no-face.jpg',
	'selfies/two-faces.jpg',
	'selfies/small-face.jpg',
	'selfies/large-face.jpg',
	'selfies/face-at-edge.jpg',
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

export const specimenNames = [
	...documentNames,
	...photoNames,
	...selfieNames,
	...formatNames,
	...refusedNames,
] as const;

export type DocumentName = (typeof documentNames)[number];
export type PhotoName = (typeof photoNames)[number];
export type SelfieName = (typeof selfieNames)[number];
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
