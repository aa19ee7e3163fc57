import sharp from 'sharp';
import type { SelfieName } from '../index';
import { addNoise } from './photograph';
import { svg, text, type Size } from './svg';

/** A hairstyle around a head of 200 by 244, with its middle at (0, 0). */
interface Look {
	hair: string;
	shirt: string;
	behind: string;
	inFront: string;
}

const FRINGE =
	'M-100 -22 C-108 -166 108 -166 100 -22 C70 -66 36 -82 0 -80 C-36 -82 -70 -66 -100 -22 Z';
const SHORT =
	'M-100 -30 C-104 -164 104 -164 100 -30 C92 -74 56 -96 10 -92 C-40 -98 -86 -78 -100 -30 Z';
const CURLS = [-88, -58, -20, 20, 58, 88]
	.map((x) => `<circle cx="${x}" cy="${-118 + Math.abs(x) * 0.5}" r="36"/>`)
	.join('');

/** The people of the specimen documents, as cartoons. */
const anna: Look = {
	hair: '#5a2f28',
	shirt: '#2f6f8f',
	behind: '<path d="M-120 120 C-140 -170 140 -170 120 120 Z"/>',
	inFront: `<path d="${FRINGE}"/>`,
};
const theo: Look = {
	hair: '#2d2f38',
	shirt: '#7a3f68',
	behind: '',
	inFront: `<path d="${SHORT}"/>`,
};
const mira: Look = {
	hair: '#7b2d52',
	shirt: '#2e7d63',
	behind: '<circle cx="-98" cy="0" r="40"/><circle cx="98" cy="0" r="40"/>',
	inFront: CURLS,
};

/** A person in a picture: where the middle of the face is, and how wide it is. */
interface Sitter {
	look: Look;
	x: number;
	y: number;
	width: number;
	/** Clockwise, in degrees. */
	turn?: number;
}

/** Yellow as no face is: whoever looks at it sees a drawing. */
const FACE = '#ffd84d';
const INK = '#3a2b12';

const eye = (x: number) => `
	<circle cx="${x}" cy="-12" r="21" fill="#fff" stroke="${INK}" stroke-width="5"/>
	<circle cx="${x}" cy="-10" r="10" fill="${INK}"/>`;

function cartoon({ look, x, y, width, turn = 0 }: Sitter): string {
	const scale = (width / 200).toFixed(4);
	return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">
		<g fill="${look.hair}">${look.behind}</g>
		<path d="M-230 420 C-230 190 -130 140 0 140 S230 190 230 420 L230 1400 L-230 1400 Z" fill="${look.shirt}"/>
		<rect x="-62" y="86" width="124" height="86" rx="40" fill="${look.shirt}" stroke="${INK}" stroke-width="5"/>
		<ellipse rx="100" ry="122" fill="${FACE}" stroke="${INK}" stroke-width="5"/>
		${eye(-40)}${eye(40)}
		<path d="M-6 18 q-10 22 8 24" fill="none" stroke="#dfb02f" stroke-width="7"/>
		<path d="M-44 56 Q0 112 44 56 Z" fill="#8c2f39" stroke="${INK}" stroke-width="5"/>
		<g fill="${look.hair}">${look.inFront}</g>
	</g>`;
}

function room({ width, height }: Size): string {
	return `
		<rect width="${width}" height="${height}" fill="#a9c3d4"/>
		<rect y="${height * 0.86}" width="${width}" height="${height}" fill="#6f8797"/>
		<g stroke="#5d7383" stroke-width="8">
			<rect x="${width * 0.06}" y="${height * 0.1}" width="${width * 0.22}" height="${height * 0.34}" fill="#dcecf6"/>
			<path d="M${width * 0.17} ${height * 0.1} V${height * 0.44}"/>
		</g>
		<path d="M${width * 0.86} ${height * 0.86} l-24 -70 h96 l-24 70 Z" fill="#8f5a4a"/>
		<g fill="#3f8f5a">
			<ellipse cx="${width * 0.87}" cy="${height * 0.62}" rx="30" ry="80"/>
			<ellipse cx="${width * 0.93}" cy="${height * 0.66}" rx="24" ry="70" transform="rotate(24 ${width * 0.93} ${height * 0.66})"/>
		</g>`;
}

const mark = ({ width, height }: Size) =>
	text(width / 2, height - 22, 'SPECIMEN · A DRAWING, NOBODY’S FACE', {
		size: width / 32,
		weight: 'bold',
		fill: '#c2185b',
		anchor: 'middle',
	});

const LANDSCAPE: Size = { width: 960, height: 720 };
const PORTRAIT: Size = { width: 720, height: 960 };

const scene = (size: Size, sitters: readonly Sitter[]) =>
	sharp(Buffer.from(svg(size, room(size) + sitters.map(cartoon).join('') + mark(size)))).flatten({
		background: '#fff',
	});

async function jpeg(sitters: readonly Sitter[]): Promise<Buffer> {
	return await scene(LANDSCAPE, sitters)
		.jpeg({ quality: 82, mozjpeg: true, progressive: false })
		.toBuffer();
}

/** A little out of focus, in poor light, with a small sensor's noise. */
async function dim(sitters: readonly Sitter[]): Promise<Buffer> {
	const lit = await scene(LANDSCAPE, sitters).png().toBuffer();
	const { data, info } = await sharp(lit)
		.linear(0.62, 0)
		.blur(1.2)
		.raw()
		.toBuffer({ resolveWithObject: true });
	addNoise(data, info.channels);
	return await sharp(data, { raw: info })
		.jpeg({ quality: 62, mozjpeg: true, progressive: false })
		.toBuffer();
}

async function png(sitters: readonly Sitter[]): Promise<Buffer> {
	return await scene(PORTRAIT, sitters).png({ compressionLevel: 9, palette: true }).toBuffer();
}

/** Cartoons in place of selfies: three that are good, and one for each thing that can be wrong. */
export const selfies: Record<SelfieName, () => Promise<Buffer>> = {
	'selfies/anna.jpg': () => jpeg([{ look: anna, x: 480, y: 330, width: 270 }]),
	'selfies/theo-dim.jpg': () => dim([{ look: theo, x: 500, y: 340, width: 250, turn: 6 }]),
	'selfies/mira.png': () => png([{ look: mira, x: 360, y: 400, width: 280, turn: -4 }]),
	'selfies/no-face.jpg': () => jpeg([]),
	'selfies/two-faces.jpg': () =>
		jpeg([
			{ look: theo, x: 620, y: 330, width: 220 },
			{ look: anna, x: 300, y: 350, width: 220 },
		]),
	'selfies/small-face.jpg': () => jpeg([{ look: mira, x: 500, y: 420, width: 100 }]),
	'selfies/large-face.jpg': () => jpeg([{ look: theo, x: 480, y: 350, width: 520 }]),
	'selfies/face-at-edge.jpg': () => jpeg([{ look: anna, x: 850, y: 330, width: 270 }]),
};
