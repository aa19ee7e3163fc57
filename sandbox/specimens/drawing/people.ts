import type { MrzHolder } from './mrz';

/** A made-up person with the document that is drawn for them. Visible dates are as printed. */
export interface Holder extends MrzHolder {
	birthPlace: string;
	birthDateText: string;
	issueDateText: string;
	expiryDateText: string;
	address: string;
}

/** The specimen passport that ICAO 9303 part 4 prints, long out of date. */
export const annaExpired: Holder = {
	documentCode: 'P',
	issuingState: 'UTO',
	documentNumber: 'L898902C3',
	surname: 'ERIKSSON',
	givenNames: 'ANNA MARIA',
	nationality: 'UTO',
	birthDate: '740812',
	sex: 'F',
	expiryDate: '120415',
	personalNumber: 'ZE184226B',
	birthPlace: 'ZENITH',
	birthDateText: '12 AUG 1974',
	issueDateText: '16 APR 2007',
	expiryDateText: '15 APR 2012',
	address: '',
};

/** The same person with a passport that is good until 2035. */
export const anna: Holder = {
	...annaExpired,
	documentNumber: 'U000417K8',
	expiryDate: '350415',
	issueDateText: '16 APR 2025',
	expiryDateText: '15 APR 2035',
};

/** Drives in Larkmoor, a country that does not exist; ZZL is a code ISO 3166 leaves to its users. */
export const theo: Holder = {
	documentCode: 'D',
	issuingState: 'ZZL',
	documentNumber: 'LM0012345',
	surname: 'MARLOWE-TESTER',
	givenNames: 'THEO',
	nationality: 'ZZL',
	birthDate: '900228',
	sex: 'M',
	expiryDate: '390531',
	birthPlace: 'QUILLHAVEN',
	birthDateText: '28 FEB 1990',
	issueDateText: '01 JUN 2024',
	expiryDateText: '31 MAY 2039',
	address: '7 PAPER LANE, QUILLHAVEN',
};

/** Carries Larkmoor's identity card. */
export const mira: Holder = {
	documentCode: 'I',
	issuingState: 'ZZL',
	documentNumber: 'IDX700219',
	surname: 'VALE SAMPLE',
	givenNames: 'MIRA JUNE',
	nationality: 'ZZL',
	birthDate: '880617',
	sex: 'F',
	expiryDate: '391109',
	birthPlace: 'EAST QUILL',
	birthDateText: '17 JUN 1988',
	issueDateText: '10 NOV 2024',
	expiryDateText: '09 NOV 2039',
	address: '12 INKWELL ROAD, EAST QUILL',
};
