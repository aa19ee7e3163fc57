/**
 * `npm run emulator:score`: how well the emulator's reader reads documents that it was not tuned on.
 * Draws 40 passports and cards from a seed, each as a clean, turned and noisy photograph in one of
 * three sizes, and compares what is read with what was drawn. `-- --seed 1` takes the people that
 * the reader was tuned on instead, `-- --times` only measures how long answers take.
 */
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { Reader, type Reading } from '../sandbox/emulator/reader';
import { madeUpPeople, type DocumentKind } from '../sandbox/specimens/drawing/madeUpPeople';
import type { Holder } from '../sandbox/specimens/drawing/people';
import type { PhotographStyle } from '../sandbox/specimens/drawing/photograph';
import { drawPhoto, PHOTO_SIZES } from '../sandbox/specimens/drawing/photos';
import { valuesOn } from '../sandbox/specimens/drawing/valuesOn';
import { emulatorTimes } from './emulatorTimes';

const TUNED_ON = 1;
const BLIND = 20_261_123;
const DOCUMENTS = 40;
/** How many of them are drawn again with each flaw. */
const FLAWED = 16;
/** Everybody's documents are valid on this day. */
const NOW = Date.UTC(2026, 0, 1);

const KINDS: readonly DocumentKind[] = ['passport', 'license', 'passport', 'id-card'];
const ID_TYPES: Record<DocumentKind, string> = {
	passport: 'passport',
	license: 'drivers_license',
	'id-card': 'government_id',
};
/** Guarded by check digits in the zone; a license has none. */
const PROTECTED: Record<DocumentKind, readonly string[]> = {
	passport: ['birthDate', 'expireDate', 'identityNumber'],
	license: [],
	'id-card': ['birthDate', 'expireDate', 'identityNumber'],
};

type Style = Omit<PhotographStyle, 'size'>;
const GRADES: Readonly<Record<string, Style>> = {
	clean: {},
	'turned 1°': { turn: 1 },
	'turned 3°': { turn: -3 },
	noisy: { noisy: true },
};
const FLAWS: Readonly<Record<string, { style: Style; expected: string }>> = {
	glare: { style: { glare: true }, expected: 'glare_detected' },
	'no margin': { style: { cropped: true }, expected: 'not-read' },
	"another's back": { style: {}, expected: 'invalid_back_document' },
};

interface Score {
	pictures: number;
	fields: number;
	right: number;
	guarded: number;
	guardedRight: number;
	guardedWrong: number;
	/** Wrong, but accepted; guarded or not. */
	trustedWrong: number;
	times: number[];
}

interface Case {
	kind: DocumentKind;
	holder: Holder;
	/** Whose back is sent along; the holder's own as a rule. */
	back: Holder;
	style: PhotographStyle;
}

const emptyScore = (): Score => ({
	pictures: 0,
	fields: 0,
	right: 0,
	guarded: 0,
	guardedRight: 0,
	guardedWrong: 0,
	trustedWrong: 0,
	times: [],
});

const percent = (part: number, whole: number) =>
	whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function readCase(reader: Reader, { kind, holder, back, style }: Case) {
	const front = await drawPhoto({ kind, side: 'front', holder, style });
	const hasBack = kind !== 'passport';
	const upload = {
		idType: ID_TYPES[kind],
		now: NOW,
		front,
		...(hasBack && { back: await drawPhoto({ kind, side: 'back', holder: back, style }) }),
	};
	const start = performance.now();
	const reading = await reader.read(upload);
	return { reading, time: performance.now() - start };
}

function compare(score: Score, { kind, holder }: Case, reading: Reading, time: number): string[] {
	const data = reading.kind === 'read' ? reading.document.reviewOCRData : {};
	const faults: string[] = reading.kind === 'retry' ? [reading.code] : [];
	score.pictures += 1;
	score.times.push(time);
	for (const [name, expected] of Object.entries(valuesOn(kind, holder))) {
		const value = data[`ocr_${name}`];
		const guarded = PROTECTED[kind].includes(name);
		score.fields += 1;
		score.guarded += guarded ? 1 : 0;
		if (value === expected) {
			score.right += 1;
			score.guardedRight += guarded ? 1 : 0;
			continue;
		}
		if (value !== undefined) {
			score.guardedWrong += guarded ? 1 : 0;
			score.trustedWrong += data[`accepted_ocr_${name}`] === true ? 1 : 0;
		}
		faults.push(`${name} ${value === undefined ? 'missing' : String(value)} (${expected})`);
	}
	return faults;
}

function print(head: string, scores: ReadonlyMap<string, Score>): void {
	const table = new Table({
		head: [
			head,
			'read',
			'fields right',
			'share',
			'guarded: right',
			'missing',
			'wrong',
			'wrong but accepted',
			'median',
			'95 %',
		],
		style: { head: [], border: [] },
	});
	for (const [name, score] of scores) {
		const { guarded, guardedRight, guardedWrong } = score;
		table.push([
			name,
			score.pictures,
			`${score.right} / ${score.fields}`,
			percent(score.right, score.fields),
			`${guardedRight} / ${guarded}`,
			guarded - guardedRight - guardedWrong,
			guardedWrong,
			score.trustedWrong,
			`${Math.round(quantile(score.times, 0.5))} ms`,
			`${Math.round(quantile(score.times, 0.95))} ms`,
		]);
	}
	console.log(table.toString());
}

interface Document {
	kind: DocumentKind;
	holder: Holder;
}

async function scoreGrades(reader: Reader, documents: readonly Document[], verbose: boolean) {
	const scores = new Map<string, Score>();
	const scoreOf = (name: string) => {
		const score = scores.get(name) ?? emptyScore();
		scores.set(name, score);
		return score;
	};
	const sizeName = ({ width, height }: { width: number; height: number }) => `${width} × ${height}`;
	[...Object.keys(GRADES), ...PHOTO_SIZES.map(sizeName), ...Object.keys(ID_TYPES)].forEach(scoreOf);
	const [large] = PHOTO_SIZES;
	for (const [grade, style] of Object.entries(GRADES)) {
		for (const [index, { kind, holder }] of documents.entries()) {
			const size = PHOTO_SIZES[(index + Math.floor(index / 4)) % PHOTO_SIZES.length] ?? large;
			const one = { kind, holder, back: holder, style: { ...style, size } };
			const { reading, time } = await readCase(reader, one);
			const faults = compare(scoreOf(grade), one, reading, time);
			compare(scoreOf(sizeName(size)), one, reading, time);
			compare(scoreOf(kind), one, reading, time);
			if (verbose && faults.length > 0) {
				console.log(`${kind} ${index} ${grade} ${size.width}: ${faults.join(', ')}`);
			}
		}
	}
	print('40 documents', scores);
}

async function scoreFlaws(reader: Reader, documents: readonly Document[]) {
	const table = new Table({ head: ['flaw', 'noticed'], style: { head: [], border: [] } });
	const [, medium] = PHOTO_SIZES;
	for (const [flaw, { style, expected }] of Object.entries(FLAWS)) {
		const cards = documents.filter(({ kind }) => kind !== 'passport');
		const tested = (flaw === "another's back" ? cards : documents).slice(0, FLAWED);
		let noticed = 0;
		for (const [index, { kind, holder }] of tested.entries()) {
			const others = tested.filter((other, at) => other.kind === kind && at !== index);
			const back = flaw === "another's back" ? others[0]?.holder : holder;
			const one = { kind, holder, back: back ?? holder, style: { ...style, size: medium } };
			const { reading } = await readCase(reader, one);
			noticed += (reading.kind === 'retry' ? reading.code : reading.kind) === expected ? 1 : 0;
		}
		table.push([`${flaw} → ${expected}`, `${noticed} / ${tested.length}`]);
	}
	console.log(table.toString());
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			seed: { type: 'string' },
			verbose: { type: 'boolean', default: false },
			times: { type: 'boolean', default: false },
		},
	});
	console.log(await emulatorTimes());
	if (values.times) return;
	const seed = values.seed === undefined ? BLIND : Number(values.seed);
	const next = madeUpPeople(seed);
	const documents = Array.from({ length: DOCUMENTS }, (_, index) => {
		const kind = KINDS[index % KINDS.length] ?? 'passport';
		return { kind, holder: next(kind) };
	});
	console.log(`Seed ${seed}${seed === BLIND ? ', blind' : ''}; tuned on seed ${TUNED_ON}.`);
	const reader = await Reader.start();
	try {
		await scoreGrades(reader, documents, values.verbose);
		await scoreFlaws(reader, documents);
		const memory = Math.round(process.resourceUsage().maxRSS / 1024);
		console.log(`Greatest memory of the process, drawing included: ${memory} MB.`);
	} finally {
		await reader.close();
	}
}

void main();
