import type { PhotoName } from '../index';
import { idCardBackFace, idCardFrontFace } from './idCard';
import { licenseBackFace, licenseFrontFace } from './license';
import { madeUpPeople, type DocumentKind } from './madeUpPeople';
import { passportFace } from './passport';
import type { Holder } from './people';
import { photograph, type Face, type PhotographStyle } from './photograph';
import type { Size } from './svg';

/** A photograph with what it shows, for drawing it and for checking what was read. */
export interface Photo {
	kind: DocumentKind;
	side: 'front' | 'back';
	holder: Holder;
	style: PhotographStyle;
}

export const PHOTO_SIZES: readonly [Size, Size, Size] = [
	{ width: 1600, height: 1200 },
	{ width: 1000, height: 700 },
	{ width: 640, height: 480 },
];
const [LARGE, MEDIUM, SMALL] = PHOTO_SIZES;

const FACES: Record<DocumentKind, Record<Photo['side'], (holder: Holder) => Face>> = {
	passport: { front: passportFace, back: passportFace },
	license: { front: licenseFrontFace, back: licenseBackFace },
	'id-card': { front: idCardFrontFace, back: idCardBackFace },
};

export async function drawPhoto({ kind, side, holder, style }: Photo): Promise<Buffer> {
	return await photograph(FACES[kind][side](holder), style);
}

const SEED = 9303;
const next = madeUpPeople(SEED);
/** The numbers look like the one of the first specimen passport. */
const passportOf = (documentNumber: string): Holder => ({ ...next('passport'), documentNumber });

const ada = passportOf('U000832M4');
const bo = passportOf('U001256T7');
const cy = passportOf('U002973R2');
const dee = passportOf('U003341K5');
const eli = passportOf('U004097V3');
const expired: Holder = {
	...passportOf('U005523W9'),
	issueDateText: '01 OCT 2011',
	expiryDate: '210930',
	expiryDateText: '30 SEP 2021',
};
const [gus, hal, ivy] = [next('license'), next('license'), next('license')];
const [jo, kit, lou] = [next('id-card'), next('id-card'), next('id-card')];

const passport = (holder: Holder, style: PhotographStyle): Photo => ({
	kind: 'passport',
	side: 'front',
	holder,
	style,
});
const card =
	(kind: 'license' | 'id-card', side: Photo['side']) =>
	(holder: Holder, style: PhotographStyle): Photo => ({ kind, side, holder, style });
const licenseFront = card('license', 'front');
const licenseBack = card('license', 'back');
const idFront = card('id-card', 'front');
const idBack = card('id-card', 'back');

/** What each of the photographs shows. Twelve documents; the numbers in the names tell them apart. */
export const photos: Record<PhotoName, Photo> = {
	'photos/passport-1-large.jpg': passport(ada, { size: LARGE }),
	'photos/passport-1-medium.jpg': passport(ada, { size: MEDIUM }),
	'photos/passport-1-small.jpg': passport(ada, { size: SMALL }),
	'photos/passport-2-large-turned-1.jpg': passport(bo, { size: LARGE, turn: 1 }),
	'photos/passport-2-medium-turned-3.jpg': passport(bo, { size: MEDIUM, turn: -3 }),
	'photos/passport-2-small-turned-1.jpg': passport(bo, { size: SMALL, turn: -1 }),
	'photos/passport-3-medium-noisy.jpg': passport(cy, { size: MEDIUM, noisy: true }),
	'photos/passport-3-small-noisy.jpg': passport(cy, { size: SMALL, noisy: true }),
	'photos/passport-4-medium.jpg': passport(dee, { size: MEDIUM }),
	'photos/passport-4-medium-glare.jpg': passport(dee, { size: MEDIUM, glare: true }),
	'photos/passport-5-large-glare.jpg': passport(eli, { size: LARGE, glare: true }),
	'photos/passport-5-medium-cropped.jpg': passport(eli, { size: MEDIUM, cropped: true }),
	'photos/passport-6-medium-expired.jpg': passport(expired, { size: MEDIUM }),
	'photos/license-1-medium-front.jpg': licenseFront(gus, { size: MEDIUM }),
	'photos/license-1-medium-back.jpg': licenseBack(gus, { size: MEDIUM }),
	'photos/license-2-large-turned-3-front.jpg': licenseFront(hal, { size: LARGE, turn: 3 }),
	'photos/license-2-large-turned-3-back.jpg': licenseBack(hal, { size: LARGE, turn: 3 }),
	'photos/license-3-small-noisy-front.jpg': licenseFront(ivy, { size: SMALL, noisy: true }),
	'photos/license-3-small-noisy-back.jpg': licenseBack(ivy, { size: SMALL, noisy: true }),
	'photos/id-card-1-large-front.jpg': idFront(jo, { size: LARGE }),
	'photos/id-card-1-large-back.jpg': idBack(jo, { size: LARGE }),
	'photos/id-card-1-medium-cropped-front.jpg': idFront(jo, { size: MEDIUM, cropped: true }),
	'photos/id-card-2-medium-turned-1-front.jpg': idFront(kit, { size: MEDIUM, turn: 1 }),
	'photos/id-card-2-medium-turned-1-back.jpg': idBack(kit, { size: MEDIUM, turn: 1 }),
	'photos/id-card-3-small-turned-3-front.jpg': idFront(lou, { size: SMALL, turn: 3 }),
	'photos/id-card-3-small-turned-3-back.jpg': idBack(lou, { size: SMALL, turn: 3 }),
};
