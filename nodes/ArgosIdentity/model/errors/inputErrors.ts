import type { ImageRefusal } from '../image/checkImage';
import { ArgosIdentityError } from './argosIdentityError';

/**
 * A parameter that keeps the item from being sent. `fault` continues the sentence after its name. The
 * message has the parameter's own name in quotes; the panel's words are put in where they are known.
 */
export function invalidInput(parameter: string, fault: string, advice: string): ArgosIdentityError {
	return new ArgosIdentityError('invalidInput', {
		message: `'${parameter}' ${fault}`,
		description: advice,
	});
}

const ASK_FOR_JPEG_OR_PNG = 'Ask for a JPEG or PNG image.';

/** GraphicsMagick, which n8n's Edit Image node calls, reads these only where it was built for them. */
const NEEDS_LIBHEIF = /(?:HEIC|AVIF) image$/;

function conversionAdvice(kind = ''): string {
	if (!kind.endsWith('image')) return ASK_FOR_JPEG_OR_PNG;
	const editImage = `${ASK_FOR_JPEG_OR_PNG} n8n's Edit Image node (Resize, with the option Format jpeg)`;
	return NEEDS_LIBHEIF.test(kind)
		? `${editImage} can convert it where the server's GraphicsMagick reads HEIC ("gm version" tells). A form that accepts .jpg and .png only makes most iPhones send a JPEG.`
		: `${editImage} can convert most kinds of images.`;
}

const IMAGE_FAULTS: Record<
	ImageRefusal['reason'],
	(detail: string | undefined) => [fault: string, advice: string]
> = {
	empty: () => ['is empty (0 bytes)', 'Upload the image again.'],
	tooLarge: () => [
		'is larger than 2 MB, the most that ARGOS takes',
		"Make it smaller first, for example with n8n's Edit Image node (Resize to 2000 pixels, Quality 80).",
	],
	wrongKind: (detail) => [
		`is ${detail ?? 'a file of an unknown kind'}, not a JPEG or PNG image`,
		conversionAdvice(detail),
	],
	cutOff: () => ['is cut off: its end is missing', 'Upload the image again.'],
	damaged: () => ['is damaged', 'Upload the image again, or take a new one.'],
	cmyk: () => [
		'is larger than 2 MB and in printing colours (CMYK), which cannot be made smaller here',
		'Save it as an ordinary RGB JPEG, or send a file of at most 2 MB.',
	],
	interlaced: () => [
		'is larger than 2 MB and an interlaced PNG, which cannot be made smaller here',
		'Save it as a JPEG, or as a PNG without "interlaced", or send a file of at most 2 MB.',
	],
	tooManyPixels: () => [
		'has too many pixels to be made smaller here (64 million are the most, 32 million in a progressive JPEG)',
		'Take it with a lower camera resolution. 2000 pixels on the long side are enough.',
	],
	unsupported: () => [
		'is larger than 2 MB and a rare kind of JPEG or PNG that cannot be made smaller here',
		'Open it in an image editor, save it as an ordinary JPEG and upload that.',
	],
	doesNotFit: () => [
		'is larger than 2 MB and stays over 1 MB even when it is made smaller',
		"Take a sharper image in better light, or make it smaller first with n8n's Edit Image node (Resize to 1600 pixels, Quality 80).",
	],
};

/** A picture that is not sent, with the parameter that named it. */
export function invalidImage(parameter: string, refusal: ImageRefusal): ArgosIdentityError {
	const [fault, advice] = IMAGE_FAULTS[refusal.reason](refusal.detail);
	return new ArgosIdentityError('invalidImage', {
		message: `The image in '${parameter}' ${fault}`,
		description: advice,
	});
}
