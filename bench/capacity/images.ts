import { photo } from '../../sandbox/specimens/drawnPhoto';
import { specimen } from '../../sandbox/specimens';
import { picture } from '../lab/pictures';

/** What an applicant uploads. */
export interface Images {
	front: Buffer;
	back: Buffer;
	selfie: Buffer;
}

/** A phone's 12 megapixels. */
export const PHOTO_SIZE = { width: 4032, height: 3024 } as const;

const selfie = () => specimen('selfies/anna.jpg');

async function phonePhoto(noise: number): Promise<Buffer> {
	const { width, height } = PHOTO_SIZE;
	const upright = await photo(width, height, { noise });
	return await upright.withMetadata({ orientation: 6 }).jpeg({ quality: 92 }).toBuffer();
}

/** Photos over ARGOS's limit, which the node makes fit. */
export async function phonePhotos(): Promise<Images> {
	return { front: await phonePhoto(24), back: await phonePhoto(48), selfie: selfie() };
}

/** Images of 1 MB, which are sent as they are. */
export const imagesOf1Mb = (): Images => ({
	front: picture('front'),
	back: picture('back'),
	selfie: selfie(),
});

/** Images of 60 KB, which cost little: with them workers wait for ARGOS most of the time. */
export const lightImages = (): Images => ({
	front: specimen('photos/license-1-medium-front.jpg'),
	back: specimen('photos/license-1-medium-back.jpg'),
	selfie: selfie(),
});
