import sharp from 'sharp';
import { fitImage } from '../../../nodes/ArgosIdentity/model/image/fit/fitImage';
import { judgeSelfie } from '../../../sandbox/emulator/reader/faces/judgeSelfie';
import {
	documentNames,
	photoNames,
	selfieNames,
	specimen,
	type SelfieName,
} from '../../../sandbox/specimens';

jest.setTimeout(60_000);

const VERDICTS: Record<SelfieName, string | undefined> = {
	'selfies/anna.jpg': undefined,
	'selfies/theo-dim.jpg': undefined,
	'selfies/mira.png': undefined,
	'selfies/no-face.jpg': 'liveness_error',
	'selfies/two-faces.jpg': 'face_compare_underscore',
	'selfies/small-face.jpg': 'face_compare_underscore',
	'selfies/large-face.jpg': 'face_compare_underscore',
	'selfies/face-at-edge.jpg': 'liveness_error',
};

const pause = async () => undefined;

async function fitted(bytes: Buffer): Promise<Buffer> {
	const image = await fitImage(bytes, pause);
	if (typeof image === 'string') throw new Error(image);
	return image.bytes;
}

/** A selfie as other programs store it. */
const STORED: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
	'as it was drawn': async (bytes) => bytes,
	'small and badly compressed': async (bytes) =>
		await sharp(bytes).resize(480).jpeg({ quality: 40 }).toBuffer(),
	'as a PNG of few colours': async (bytes) =>
		await sharp(bytes).png({ palette: true, colours: 32 }).toBuffer(),
	'lying on its side, as EXIF tells': async (bytes) =>
		await sharp(bytes).rotate(270).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
	'for print': async (bytes) => await sharp(bytes).toColourspace('cmyk').jpeg().toBuffer(),
};

describe.each(Object.entries(STORED))('a selfie %s', (_name, stored) => {
	it.each(selfieNames)('is told apart: %s', async (name) => {
		expect(await judgeSelfie(await stored(specimen(name)))).toBe(VERDICTS[name]);
	});
});

it.each(['selfies/anna.jpg', 'selfies/two-faces.jpg'] as const)(
	'a selfie that the node made smaller is told apart: %s',
	async (name) => {
		const large = await sharp(specimen(name)).resize(2200).jpeg({ quality: 97 }).toBuffer();
		expect(await judgeSelfie(await fitted(large))).toBe(VERDICTS[name]);
	},
);

it.each([...documentNames, ...photoNames])('a document is no selfie: %s', async (name) => {
	expect(await judgeSelfie(specimen(name))).toBe('liveness_error');
});

it('a face upside down is not found', async () => {
	const turned = await sharp(specimen('selfies/anna.jpg')).rotate(180).toBuffer();
	expect(await judgeSelfie(turned)).toBe('liveness_error');
});

it('a picture without colours shows no face', async () => {
	const grey = await sharp(specimen('selfies/anna.jpg')).greyscale().toBuffer();
	expect(await judgeSelfie(grey)).toBe('liveness_error');
});

it.each(['formats/refused/truncated.jpg', 'formats/refused/image.gif'] as const)(
	'what is no whole JPEG or PNG is a fault: %s',
	async (name) => {
		await expect(judgeSelfie(specimen(name))).rejects.toThrow(
			expect.objectContaining({ name: 'PictureFault' }),
		);
	},
);
