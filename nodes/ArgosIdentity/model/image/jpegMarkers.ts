/** The markers of a JPEG that matter here (ITU-T T.81, table B.1): the byte after FF. */

export const MARKER_PREFIX = 0xff;
export const START_OF_SCAN = 0xda;
export const END_OF_IMAGE = 0xd9;

/** Markers without a length: fill, TEM, RST0-7 and SOI. Stuffed zeros are no markers at all. */
export function standsAlone(marker: number): boolean {
	return marker <= 0x01 || marker === MARKER_PREFIX || (marker >= 0xd0 && marker <= 0xd8);
}

/** Frame headers hold the pixel size: C0-CF but for DHT (C4), JPG (C8) and DAC (CC). */
export function isFrameHeader(marker: number): boolean {
	return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
