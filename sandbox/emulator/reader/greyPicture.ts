/** A picture in shades of grey, one byte for each pixel. */
export interface GreyPicture {
	data: Buffer;
	width: number;
	height: number;
}

/** Part of a picture, in pixels. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}
