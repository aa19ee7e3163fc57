import sharp from 'sharp';
import { specimen } from './index';

/**
 * A photo as a phone takes it: the specimen passport at 4032 × 3024 pixels with sensor noise, about
 * 5 MB, lying on its side with an EXIF orientation and a place in its EXIF.
 */
export async function largePhoto(): Promise<Buffer> {
	const size = { width: 4032, height: 3024 };
	const noise = await sharp({
		create: {
			...size,
			channels: 3,
			background: '#808080',
			noise: { type: 'gaussian', mean: 128, sigma: 30 },
		},
	})
		.png({ compressionLevel: 0 })
		.toBuffer();
	const upright = await sharp(specimen('passport-anna.jpg'))
		.resize({ ...size, fit: 'fill' })
		.composite([{ input: noise, blend: 'overlay' }])
		.png({ compressionLevel: 0 })
		.toBuffer();
	return await sharp(upright)
		.rotate(270)
		.withExif({
			IFD0: { Orientation: '6', Make: 'Specimen Camera' },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '1/1 2/1 3/1' },
		})
		.withMetadata({ orientation: 6 })
		.jpeg({ quality: 94 })
		.toBuffer();
}
