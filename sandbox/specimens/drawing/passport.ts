import { passportMrz } from './mrz';
import { emblem, glare, lyingOnTable, silhouette, specimenMark, tableTop, waves } from './parts';
import type { Holder } from './people';
import type { Face } from './photograph';
import { field, mrzLine, svg, text, type Size } from './svg';

const TABLE: Size = { width: 1600, height: 1200 };
/** The data page of a passport is 125 by 88 mm. */
const PAGE: Size = { width: 1360, height: 957 };
const INK = '#23507a';

/** The data page of a passport of Utopia, the state that ICAO 9303 keeps for specimens. */
export function passport(holder: Holder): string {
	return svg(TABLE, tableTop(TABLE) + lyingOnTable(TABLE, PAGE, 18, page(holder)));
}

/** The same page with a strong reflection over the machine readable zone. */
export function passportWithGlare(holder: Holder): string {
	const light = glare(800, 985, { width: 1250, height: 420 });
	return svg(TABLE, tableTop(TABLE) + lyingOnTable(TABLE, PAGE, 18, page(holder)) + light);
}

export const passportFace = (holder: Holder): Face => ({
	size: PAGE,
	radius: 18,
	content: page(holder),
});

function page(holder: Holder): string {
	const [first, second] = passportMrz(holder);
	const left = 470;
	const right = 920;
	return [
		`<rect width="${PAGE.width}" height="${PAGE.height}" fill="#eef3f4"/>`,
		waves(PAGE, '#9fc3c9'),
		emblem(95, 78, 42, INK),
		text(165, 72, 'UTOPIA', { size: 44, weight: 'bold', fill: INK }),
		text(165, 108, 'PASSPORT · SPECIMEN, NOT A REAL DOCUMENT', { size: 24, fill: INK }),
		silhouette(60, 165, { width: 350, height: 450 }, '#6b7d8e'),
		field(left, 190, 'Type', holder.documentCode),
		field(left + 150, 190, 'Issuing state', holder.issuingState),
		field(right, 190, 'Passport No.', holder.documentNumber),
		field(left, 270, 'Surname', holder.surname, 30),
		field(left, 350, 'Given names', holder.givenNames, 30),
		field(left, 430, 'Nationality', 'UTOPIAN'),
		field(right, 430, 'Personal No.', holder.personalNumber ?? ''),
		field(left, 510, 'Date of birth', holder.birthDateText),
		field(right, 510, 'Sex', holder.sex),
		field(left, 590, 'Place of birth', holder.birthPlace),
		field(right, 590, 'Authority', 'PASSPORT OFFICE'),
		field(left, 670, 'Date of issue', holder.issueDateText),
		field(right, 670, 'Date of expiry', holder.expiryDateText),
		specimenMark(PAGE, 210),
		`<rect y="760" width="${PAGE.width}" height="200" fill="#fbfcfc"/>`,
		mrzLine(64, 840, 28, first),
		mrzLine(64, 910, 28, second),
	].join('');
}
