import { readPng } from '../png';
import { readPngHeader, type PngHeader } from './pngHeader';
import { pngRows } from './pngRows';
import { reduceRows, type FitRefusal, type Pause, type ReducedImage } from './reduced';
import { fittedSize, isTooManyPixels } from './size';

function refusalOf(header: PngHeader): FitRefusal | null {
	if (isTooManyPixels(header)) return 'tooManyPixels';
	return header.interlaced ? 'interlaced' : null;
}

/** Decodes a PNG row by row, and averages and turns the rows as they come. */
export async function reducePng(bytes: Buffer, pause: Pause): Promise<ReducedImage | FitRefusal> {
	const stored = readPng(bytes);
	const header = typeof stored === 'string' ? null : readPngHeader(bytes);
	if (header === null) return 'damaged';
	const refusal = refusalOf(header);
	if (refusal !== null) return refusal;
	const target = fittedSize(header);
	const { orientation } = header;
	const reduction = { stored: header, decoded: header, target, orientation };
	return await reduceRows(reduction, pngRows(header), pause);
}
