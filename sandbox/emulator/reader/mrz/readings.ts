import type { Ocr } from '../ocr';
import { cut } from '../picture';
import type { View } from '../view';
import type { MrzReading } from './parse';
import { findZone, type Zone } from './zone';

/** A zone that was read several times, in sizes that make other mistakes. */
export interface ZoneReadings {
	zone: Zone;
	readings: MrzReading[];
}

const SCALES = [1, 0.75];

/** Part of the picture in which a zone is looked for when the first look showed none. */
const LOWER_PART = 0.55;

/** What is needed of a view: the picture, and the words of it that are known already. */
type Seen = Pick<View, 'picture' | 'words'>;

type Parse = (lines: readonly string[]) => MrzReading | undefined;

async function searchZone({ picture }: Seen, ocr: Ocr): Promise<Zone | undefined> {
	const top = Math.floor(picture.height * LOWER_PART);
	const part = await cut(picture, { left: 0, top, right: picture.width, bottom: picture.height });
	const zone = findZone(await ocr.words(part, 'zone'));
	if (!zone) return undefined;
	const { box, lines } = zone;
	return { lines, box: { ...box, top: box.top + top, bottom: box.bottom + top } };
}

/** Reads the machine readable zone of a picture. Undefined when it has none. */
export async function readZone(
	view: Seen,
	ocr: Ocr,
	parse: Parse,
): Promise<ZoneReadings | undefined> {
	const zone = findZone(view.words) ?? (await searchZone(view, ocr));
	if (!zone) return undefined;
	const { left, top, right, bottom } = zone.box;
	const air = (right - left) / 25;
	const part = await cut(view.picture, {
		left: left - air,
		top: top - air / 2,
		right: right + air,
		bottom: bottom + air / 2,
	});
	const all = [zone.lines];
	for (const scale of SCALES) {
		const lines = findZone(await ocr.words(part, 'zone', scale))?.lines;
		if (lines) all.push(lines);
	}
	return { zone, readings: all.map(parse).filter((reading) => reading !== undefined) };
}
