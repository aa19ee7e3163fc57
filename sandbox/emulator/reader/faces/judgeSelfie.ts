import type { Box } from '../greyPicture';
import { decodeInColours, type ColourPicture } from '../picture';
import { findFaces } from './findFaces';

/** ARGOS's codes of Step 2 that its documentation names. */
export type SelfieCode = 'face_compare_underscore' | 'liveness_error';

/** Of the longer side: enough for the eyes of a face that is too small. */
const WORKING_SIDE = 800;

/** Widths of a face, as shares of the picture's shorter side; the limits are the emulator's own. */
const MIN_WIDTH = 0.15;
const MAX_WIDTH = 0.6;
/** How much room there has to be at each side, as a share of the picture's width. */
const ROOM = 0.03;

function judgeFace(face: Box, { width, height }: ColourPicture): SelfieCode | undefined {
	// ARGOS documentation: a face near the edge fails the check for liveness.
	const room = ROOM * width;
	if (face.left < room || face.top < room || width - face.right < room) return 'liveness_error';
	// ARGOS documentation: a face that is too large or too small makes the comparison fail.
	const share = (face.right - face.left) / Math.min(width, height);
	return share < MIN_WIDTH || share > MAX_WIDTH ? 'face_compare_underscore' : undefined;
}

/**
 * What is wrong with a selfie; undefined = it shows exactly one face, well placed. ARGOS
 * documentation: one face only, or a retry is asked for. Which code that has is the emulator's own.
 * Throws a PictureFault.
 */
export async function judgeSelfie(bytes: Buffer): Promise<SelfieCode | undefined> {
	const picture = await decodeInColours(bytes, WORKING_SIDE);
	const [face, another] = findFaces(picture);
	if (!face) return 'liveness_error';
	return another ? 'face_compare_underscore' : judgeFace(face, picture);
}
