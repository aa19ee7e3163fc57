import type { ImageRefusal } from '../image/idImage';
import { PARAMETER_NAMES, type NamedParameter } from '../parameterNames';
import { ArgosIdentityError } from './argosIdentityError';

/** A parameter that keeps the item from being sent. `fault` continues the sentence after its name. */
export function invalidInput(
	parameter: NamedParameter,
	fault: string,
	advice: string,
): ArgosIdentityError {
	return new ArgosIdentityError('invalidInput', {
		message: `'${PARAMETER_NAMES[parameter]}' ${fault}`,
		description: `${advice} Nothing was sent.`,
	});
}

const ASK_FOR_JPEG_OR_PNG =
	"Ask for a JPEG or PNG picture. n8n's Edit Image node can convert some other kinds.";

const IMAGE_FAULTS: Record<
	ImageRefusal['reason'],
	(detail: string | undefined) => [fault: string, advice: string]
> = {
	empty: () => ['is empty (0 bytes)', 'Upload the picture again.'],
	tooLarge: () => [
		'is larger than 2 MB, the most that ARGOS takes',
		"Make it smaller first, for example with n8n's Edit Image node (Resize to 2000 pixels, Quality 80).",
	],
	wrongKind: (detail) => [
		`is ${detail ?? 'a file of an unknown kind'}, not a JPEG or PNG picture`,
		ASK_FOR_JPEG_OR_PNG,
	],
	cutOff: () => ['is cut off: its end is missing', 'Upload the picture again.'],
	damaged: () => ['is damaged', 'Upload the picture again, or take a new one.'],
};

/** A picture that is not sent, with the parameter that named it. */
export function invalidImage(
	parameter: 'idImage' | 'idBackImage',
	refusal: ImageRefusal,
): ArgosIdentityError {
	const [fault, advice] = IMAGE_FAULTS[refusal.reason](refusal.detail);
	return new ArgosIdentityError('invalidImage', {
		message: `The picture in '${PARAMETER_NAMES[parameter]}' ${fault}`,
		description: `${advice} Nothing was sent.`,
	});
}
