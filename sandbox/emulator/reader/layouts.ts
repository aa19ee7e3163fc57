import type { ValueName } from './values';

/** A word of the printed form with the left end of its baseline. */
export interface Anchor {
	text: string;
	x: number;
	y: number;
}

/** Where a value stands: the left end of its baseline, how wide it may be, the height of its letters. */
export interface Place {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** A form of document that the reader knows, in units of its own. */
export interface Layout {
	name: 'passport' | 'license' | 'id-card';
	size: { width: number; height: number };
	/** Words that must be seen: they tell this form from the others. */
	title: readonly string[];
	anchors: readonly Anchor[];
	places: Partial<Record<ValueName, Place>>;
}

const anchor = (text: string, x: number, y: number): Anchor => ({ text, x, y });
const place = (x: number, y: number, width: number, size: number): Place => ({
	x,
	y: y + size * 1.15,
	width,
	height: size,
});

/** Utopia's passport; other passports are read without a layout, by their zone alone. */
const passport: Layout = {
	name: 'passport',
	size: { width: 1360, height: 957 },
	title: ['UTOPIA', 'PASSPORT'],
	anchors: [
		anchor('UTOPIA', 165, 72),
		anchor('PASSPORT', 165, 108),
		anchor('Surname', 470, 270),
		anchor('Given', 470, 350),
		anchor('UTOPIAN', 470, 460),
		anchor('Nationality', 470, 430),
		anchor('OFFICE', 1114, 620),
		anchor('Authority', 920, 590),
	],
	places: {
		identityNumber: place(920, 190, 300, 26),
		lastName: place(470, 270, 800, 30),
		firstName: place(470, 350, 800, 30),
		birthDate: place(470, 510, 380, 26),
		issueDate: place(470, 670, 380, 26),
		expireDate: place(920, 670, 380, 26),
	},
};

/** Larkmoor's driving license. */
const license: Layout = {
	name: 'license',
	size: { width: 856, height: 540 },
	title: ['DRIVING', 'LICENSE'],
	anchors: [
		anchor('REPUBLIC', 106, 40),
		anchor('LARKMOOR', 308, 40),
		anchor('DRIVING', 106, 68),
		anchor('LICENSE', 194, 68),
		anchor('Surname', 40, 124),
		anchor('Given', 40, 196),
		anchor('Date', 40, 268),
		anchor('Place', 310, 268),
		anchor('Address', 40, 334),
		anchor('Issued', 40, 400),
		anchor('Valid', 310, 400),
		anchor('License', 40, 470),
		anchor('Classes', 310, 470),
		anchor('CAR', 310, 500),
		anchor('CARGO', 397, 500),
	],
	places: {
		lastName: place(40, 124, 550, 26),
		firstName: place(40, 196, 550, 26),
		birthDate: place(40, 268, 250, 23),
		issueDate: place(40, 400, 250, 23),
		expireDate: place(310, 400, 260, 23),
		licenseNumber: place(40, 470, 255, 26),
	},
};

/** Larkmoor's identity card. */
const idCard: Layout = {
	name: 'id-card',
	size: { width: 686, height: 433 },
	title: ['IDENTITY', 'CARD'],
	anchors: [
		anchor('REPUBLIC', 82, 31),
		anchor('LARKMOOR', 237, 31),
		anchor('IDENTITY', 82, 53),
		anchor('CARD', 156, 53),
		anchor('LARKMOORIAN', 250, 299),
		anchor('signed', 286, 402),
		anchor('Surname', 250, 106),
		anchor('Given', 250, 164),
		anchor('Date', 250, 222),
		anchor('Sex', 470, 222),
		anchor('Nationality', 250, 276),
		anchor('Place', 470, 276),
		anchor('Issued', 250, 330),
		anchor('Valid', 470, 330),
		anchor('Card', 30, 372),
		anchor('Signature', 250, 384),
	],
	places: {
		lastName: place(250, 106, 420, 22),
		firstName: place(250, 164, 420, 22),
		birthDate: place(250, 222, 200, 20),
		gender: place(470, 222, 60, 20),
		nationality: place(250, 276, 200, 20),
		issueDate: place(250, 330, 200, 20),
		expireDate: place(470, 330, 200, 20),
		identityNumber: place(30, 372, 200, 24),
	},
};

export const LAYOUTS: readonly Layout[] = [passport, license, idCard];
