import {
	invalidImage,
	invalidInput,
} from '../../../../nodes/ArgosIdentity/model/errors/inputErrors';
import { PANEL_NAMES } from '../../support/panelNames';
import { told, wordsOf } from '../../support/thrown';

describe('a parameter that cannot be used', () => {
	it.each(Object.entries(PANEL_NAMES))('is named as in the panel: %s as %s', (parameter, name) => {
		const error = told(invalidInput(parameter, 'is empty', 'Fill it in.'));
		expect(error).toMatchObject({
			code: 'invalidInput',
			sent: 'no',
			message: `'${name}' is empty`,
			description: 'Fill it in. Nothing was sent.',
		});
	});
});

describe('a picture that is not sent', () => {
	it.each([
		['empty', 'is empty (0 bytes)', 'Upload the image again.'],
		['cutOff', 'is cut off: its end is missing', 'Upload the image again.'],
		['damaged', 'is damaged', 'Upload the image again, or take a new one.'],
		['wrongKind', 'is a file of an unknown kind, not a JPEG or PNG image', 'JPEG or PNG'],
		['tooLarge', 'is larger than 2 MB, the most that ARGOS takes', 'smaller'],
		[
			'cmyk',
			'is larger than 2 MB and in printing colours (CMYK), which cannot be made smaller here',
			'RGB JPEG',
		],
		[
			'interlaced',
			'is larger than 2 MB and an interlaced PNG, which cannot be made smaller here',
			'without "interlaced"',
		],
		[
			'tooManyPixels',
			'has too many pixels to be made smaller here (64 million are the most, 32 million in a progressive JPEG)',
			'lower camera resolution',
		],
		[
			'unsupported',
			'is larger than 2 MB and a rare kind of JPEG or PNG that cannot be made smaller here',
			'ordinary JPEG',
		],
		[
			'doesNotFit',
			'is larger than 2 MB and stays over 1 MB even when it is made smaller',
			'Edit Image node',
		],
	] as const)('because of %s says so and what to do', (reason, fault, advice) => {
		const error = told(invalidImage('idImage', { reason }));
		expect(error).toMatchObject({ code: 'invalidImage', sent: 'no', httpStatus: null });
		expect(error.message).toBe(`The image in 'Front Image Field' ${fault}`);
		expect(error.description).toContain(advice);
		expect(error.description).toMatch(/ Nothing was sent\.$/);
	});

	it('names the kind of file when it is known', () => {
		const error = told(
			invalidImage('idBackImage', { reason: 'wrongKind', detail: 'a HEIC image' }),
		);
		expect(error.message).toBe(
			"The image in 'Back Image Field' is a HEIC image, not a JPEG or PNG image",
		);
	});

	it.each([
		['a HEIC image', 'where the server\'s GraphicsMagick reads HEIC ("gm version" tells)'],
		['an AVIF image', 'where the server\'s GraphicsMagick reads HEIC ("gm version" tells)'],
		['a WebP image', 'with the option Format jpeg) can convert most kinds of images'],
	])('tells for %s what Edit Image can do', (detail, advice) => {
		const { description } = told(invalidImage('idImage', { reason: 'wrongKind', detail }));
		expect(description).toContain(advice);
	});

	it.each(['a PDF document', 'JSON text', undefined])(
		'sends nobody to Edit Image with %s',
		(detail) => {
			const refusal = detail === undefined ? {} : { detail };
			const { description } = told(invalidImage('idImage', { reason: 'wrongKind', ...refusal }));
			expect(description).toBe('Ask for a JPEG or PNG image. Nothing was sent.');
		},
	);

	it.each([
		'empty',
		'tooLarge',
		'wrongKind',
		'cutOff',
		'damaged',
		'cmyk',
		'interlaced',
		'tooManyPixels',
		'unsupported',
		'doesNotFit',
	] as const)('because of %s is told without the words that n8n asks to avoid', (reason) => {
		const error = told(invalidImage('idImage', { reason }));
		expect(wordsOf(error)).not.toMatch(/error|problem|failure|mistake/i);
	});
});
