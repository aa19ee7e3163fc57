import { emblem, lyingOnTable, silhouette, specimenMark, tableTop, waves } from './parts';
import type { Holder } from './people';
import type { Face } from './photograph';
import { field, svg, text, type Size } from './svg';

const TABLE: Size = { width: 1000, height: 700 };
/** A card is 85.6 by 54 mm (ISO 7810 ID-1). */
const CARD: Size = { width: 856, height: 540 };
const INK = '#7a3b12';

/** The front of a driving license of Larkmoor, a country that does not exist. */
export const licenseFront = (holder: Holder) => onTable(licenseFrontFace(holder));

/** The back of the license: classes, a note and a pattern that only looks like a bar code. */
export const licenseBack = (holder: Holder) => onTable(licenseBackFace(holder));

export function licenseFrontFace(holder: Holder): Face {
	return face([
		`<rect width="${CARD.width}" height="86" fill="${INK}"/>`,
		emblem(56, 43, 30, '#fff'),
		text(106, 40, 'REPUBLIC OF LARKMOOR', { size: 26, weight: 'bold', fill: '#fff' }),
		text(106, 68, 'DRIVING LICENSE · SPECIMEN', { size: 19, fill: '#fff' }),
		silhouette(596, 118, { width: 220, height: 284 }, '#8b7769'),
		field(40, 124, 'Surname', holder.surname),
		field(40, 196, 'Given names', holder.givenNames),
		field(40, 268, 'Date of birth', holder.birthDateText, 23),
		field(310, 268, 'Place of birth', holder.birthPlace, 23),
		field(40, 334, 'Address', holder.address, 21),
		field(40, 400, 'Issued', holder.issueDateText, 23),
		field(310, 400, 'Valid until', holder.expiryDateText, 23),
		field(40, 470, 'License No.', holder.documentNumber),
		field(310, 470, 'Classes', 'CAR · CARGO BIKE'),
		specimenMark(CARD, 132),
	]);
}

export function licenseBackFace(holder: Holder): Face {
	return face([
		text(40, 62, 'CLASSES', { size: 22, weight: 'bold', fill: INK }),
		classRow(104, 'CAR', holder.issueDateText, holder.expiryDateText),
		classRow(154, 'CARGO BIKE', holder.issueDateText, holder.expiryDateText),
		classRow(204, 'HOT-AIR BALLOON', '–', '–'),
		text(40, 300, 'SPECIMEN, NOT A REAL DOCUMENT', { size: 21, weight: 'bold' }),
		text(40, 330, 'Larkmoor is not a country. This card entitles nobody to anything.', {
			size: 17,
		}),
		text(816, 62, holder.documentNumber, { size: 22, weight: 'bold', anchor: 'end' }),
		bars(40, 380, { width: 776, height: 110 }),
		specimenMark(CARD, 132),
	]);
}

function face(content: string[]): Face {
	const ground = `<rect width="${CARD.width}" height="${CARD.height}" fill="#faf1e6"/>`;
	return {
		size: CARD,
		radius: 28,
		content: [ground, waves(CARD, '#e0bf9a', 22), ...content].join(''),
	};
}

function onTable({ size, radius, content }: Face): string {
	return svg(TABLE, tableTop(TABLE) + lyingOnTable(TABLE, size, radius, content));
}

function classRow(y: number, name: string, from: string, until: string): string {
	return (
		`<path d="M40 ${y + 14} H816" stroke="#c9a987" stroke-width="2"/>` +
		text(40, y, name, { size: 21, weight: 'bold' }) +
		text(400, y, from, { size: 20 }) +
		text(620, y, until, { size: 20 })
	);
}

/** Bars from a small fixed series of numbers; they encode nothing. */
function bars(x: number, y: number, { width, height }: Size): string {
	let at = x;
	let state = 11;
	let path = '';
	while (at < x + width - 12) {
		state = (state * 37 + 17) % 101;
		const bar = 2 + (state % 4) * 2;
		path += `M${at} ${y}h${bar}v${height}h-${bar}z`;
		at += bar + 2 + (state % 3) * 2;
	}
	return `<path d="${path}" fill="#1d1d1d"/>`;
}
