import type { PixelSize } from '../../model/image/checkImage';
import { ADVISED_PIXELS, ADVISED_SELFIE_PIXELS } from '../../model/limits';

/** A place in a request for a picture. */
export interface PictureSlot {
	/** The parameter that names the picture; also its name in the request. */
	parameter: string;
	/** What the picture is called in hints. */
	words: string;
	/** Under which it is sent, without its extension. */
	fileName: string;
	advisedPixels: PixelSize;
	/** What a picture of fewer pixels can lead to; goes on after “so”. */
	smallMeans: string;
}

export const FRONT: PictureSlot = {
	parameter: 'idImage',
	words: 'the front image',
	fileName: 'id-front',
	advisedPixels: ADVISED_PIXELS,
	smallMeans: 'text may be missed',
};

export const BACK: PictureSlot = {
	parameter: 'idBackImage',
	words: 'the back image',
	fileName: 'id-back',
	advisedPixels: ADVISED_PIXELS,
	smallMeans: 'text may be missed',
};

export const SELFIE: PictureSlot = {
	parameter: 'faceImage',
	words: 'the selfie',
	fileName: 'selfie',
	advisedPixels: ADVISED_SELFIE_PIXELS,
	smallMeans: 'the face may be too small to be compared',
};
