import sharp from 'sharp';
import type { DocumentName } from '../index';
import { idCardBack, idCardFront } from './idCard';
import { licenseBack, licenseFront } from './license';
import { passport, passportWithGlare } from './passport';
import { anna, annaExpired, mira, theo } from './people';

/** The documents as photographs (JPEG) or scans (PNG). */
export const documents: Record<DocumentName, () => Promise<Buffer>> = {
	'passport-anna.jpg': () => jpeg(passport(anna)),
	'passport-glare.jpg': () => jpeg(passportWithGlare(anna)),
	'passport-expired.jpg': () => jpeg(passport(annaExpired)),
	'license-front.jpg': () => jpeg(licenseFront(theo)),
	'license-back.jpg': () => jpeg(licenseBack(theo)),
	'id-card-front.png': () => png(idCardFront(mira)),
	'id-card-back.png': () => png(idCardBack(mira)),
};

async function jpeg(drawing: string): Promise<Buffer> {
	return await sharp(Buffer.from(drawing))
		.flatten({ background: '#fff' })
		.jpeg({ quality: 82, mozjpeg: true, progressive: false })
		.toBuffer();
}

async function png(drawing: string): Promise<Buffer> {
	return await sharp(Buffer.from(drawing))
		.flatten({ background: '#fff' })
		.png({ compressionLevel: 9 })
		.toBuffer();
}
