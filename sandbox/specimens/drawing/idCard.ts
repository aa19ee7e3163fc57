import { cardMrz } from './mrz';
import { emblem, silhouette, specimenMark } from './parts';
import type { Holder } from './people';
import type { Face } from './photograph';
import { field, mrzLine, svg, text, type Size } from './svg';

const TABLE: Size = { width: 800, height: 560 };
const CARD: Size = { width: 686, height: 433 };
const INK = '#1f6b4a';

/** The front of an identity card of Larkmoor, in flat colours so that the PNG stays small. */
export const idCardFront = (holder: Holder) => onTable(idCardFrontFace(holder));

/** The back of the identity card with a machine readable zone of three lines. */
export const idCardBack = (holder: Holder) => onTable(idCardBackFace(holder));

export function idCardFrontFace(holder: Holder): Face {
	return face([
		`<rect width="${CARD.width}" height="66" fill="${INK}"/>`,
		emblem(44, 33, 23, '#fff'),
		text(82, 31, 'REPUBLIC OF LARKMOOR', { size: 20, weight: 'bold', fill: '#fff' }),
		text(82, 53, 'IDENTITY CARD · SPECIMEN', { size: 15, fill: '#fff' }),
		silhouette(30, 92, { width: 190, height: 246 }, '#6f8a7d'),
		field(250, 106, 'Surname', holder.surname, 22),
		field(250, 164, 'Given names', holder.givenNames, 22),
		field(250, 222, 'Date of birth', holder.birthDateText, 20),
		field(470, 222, 'Sex', holder.sex, 20),
		field(250, 276, 'Nationality', 'LARKMOORIAN', 20),
		field(470, 276, 'Place of birth', holder.birthPlace, 20),
		field(250, 330, 'Issued', holder.issueDateText, 20),
		field(470, 330, 'Valid until', holder.expiryDateText, 20),
		field(30, 372, 'Card No.', holder.documentNumber, 24),
		field(250, 384, 'Signature', 'not signed', 16),
		specimenMark(CARD, 106),
	]);
}

export function idCardBackFace(holder: Holder): Face {
	const lines = cardMrz(holder);
	return face([
		`<rect width="${CARD.width}" height="40" fill="${INK}"/>`,
		field(30, 78, 'Address', holder.address, 20),
		field(30, 134, 'Authority', 'REGISTRY OF LARKMOOR', 20),
		text(30, 208, 'SPECIMEN, NOT A REAL DOCUMENT', { size: 16, weight: 'bold' }),
		text(30, 232, 'Larkmoor is not a country. This card proves nothing about anybody.', {
			size: 14,
		}),
		specimenMark({ width: CARD.width, height: 316 }, 80),
		`<rect y="270" width="${CARD.width}" height="163" fill="#fff"/>`,
		...lines.map((line, index) => mrzLine(28, 318 + index * 42, 21, line)),
	]);
}

function face(content: string[]): Face {
	const shape = `width="${CARD.width}" height="${CARD.height}" rx="24"`;
	return { size: CARD, radius: 24, content: `<rect ${shape} fill="#e9f3ec"/>${content.join('')}` };
}

function onTable({ content }: Face): string {
	const x = (TABLE.width - CARD.width) / 2;
	const y = (TABLE.height - CARD.height) / 2;
	const shape = `width="${CARD.width}" height="${CARD.height}" rx="24"`;
	return svg(
		TABLE,
		`<rect width="${TABLE.width}" height="${TABLE.height}" fill="#5b6470"/>
		<rect x="${x + 5}" y="${y + 7}" ${shape} fill="#3d444d"/>
		<clipPath id="document"><rect ${shape}/></clipPath>
		<g transform="translate(${x} ${y})"><g clip-path="url(#document)">
			${content}
		</g></g>`,
	);
}
