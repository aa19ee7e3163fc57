/**
 * Redraws every specimen file, or only those whose names begin as asked:
 * `npx tsx sandbox/specimens/draw.ts selfies/`.
 * The same fonts and the same version of sharp give the same bytes.
 */
import { strict as assert } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { documents } from './drawing/documents';
import { formats } from './drawing/formats';
import { cardMrz, passportMrz } from './drawing/mrz';
import { annaExpired } from './drawing/people';
import { drawPhoto, photos } from './drawing/photos';
import { refused } from './drawing/refused';
import { selfies } from './drawing/selfies';
import {
	photoNames,
	specimenNames,
	specimenPath,
	type PhotoName,
	type SpecimenName,
} from './index';

const MAX_FILE_BYTES = 300_000;
const MAX_ALL_BYTES = 4_000_000;

const drawings: Record<SpecimenName, () => Promise<Buffer> | Buffer> = {
	...documents,
	...mapPhotos(),
	...selfies,
	...formats,
	...refused,
};

function mapPhotos(): Record<PhotoName, () => Promise<Buffer>> {
	const entries = photoNames.map((name) => [name, async () => await drawPhoto(photos[name])]);
	return Object.fromEntries(entries) as Record<PhotoName, () => Promise<Buffer>>;
}

/** The machine readable zones must come out as ICAO 9303 parts 4 and 5 print them. */
function checkMrz(): void {
	assert.deepEqual(passportMrz(annaExpired), [
		'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
		'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
	]);
	const card = {
		...annaExpired,
		documentCode: 'I',
		documentNumber: 'D23145890',
		personalNumber: '',
	};
	assert.deepEqual(cardMrz(card), [
		'I<UTOD231458907<<<<<<<<<<<<<<<',
		'7408122F1204159UTO<<<<<<<<<<<6',
		'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
	]);
}

async function drawAll(beginning = ''): Promise<void> {
	let total = 0;
	for (const name of specimenNames.filter((each) => each.startsWith(beginning))) {
		const bytes = await drawings[name]();
		assert(bytes.length <= MAX_FILE_BYTES, `${name} has ${bytes.length} bytes`);
		mkdirSync(dirname(specimenPath(name)), { recursive: true });
		writeFileSync(specimenPath(name), bytes);
		console.log(String(bytes.length).padStart(8), name);
		total += bytes.length;
	}
	assert(total <= MAX_ALL_BYTES, `all files together have ${total} bytes`);
}

checkMrz();
void drawAll(process.argv[2]);
