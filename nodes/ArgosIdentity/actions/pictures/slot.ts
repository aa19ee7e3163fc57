import type { PixelSize } from '../../model/image/checkImage';
import { ADVISED_PIXELS } from '../../model/limits';

/** A place in a request for a picture. */
export interface PictureSlot {
	/** The parameter that names the picture; also its name in the request. */
	parameter: string;
	/** What the picture is called in hints. */
	words: string;
	/** Under which it is sent, without its extension. */
	fileName: string;
	advisedPixels: PixelSize;
}

export const FRONT: PictureSlot = {
	parameter: 'idImage',
	words: 'the front image',
	fileName: 'id-front',
	advisedPixels: ADVISED_PIXELS,
};

export const BACK: PictureSlot = {
	parameter: 'idBackImage',
	words: 'the back image',
	fileName: 'id-back',
	advisedPixels: ADVISED_PIXELS,
};
