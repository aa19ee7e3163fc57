import { fieldsToSend, type Step1Fields } from '../model/step1/fields';

/** A picture ready to be sent. Its name is ours, so that a file name given by an applicant goes nowhere. */
export interface Picture {
	bytes: Buffer;
	/** Plain ASCII with the extension of the true type. */
	fileName: string;
	mimeType: string;
}

export interface Step1Pictures {
	front: Picture;
	back: Picture | null;
}

/**
 * A file that hands its bytes over once, as they are, and lets go of them. The platform's own would
 * copy them and keep the copy until ARGOS has answered, for every request under way.
 */
class HandedOverFile extends File {
	override readonly size: number;
	#bytes: Buffer | null;

	constructor({ bytes, fileName, mimeType }: Picture) {
		super([], fileName, { type: mimeType });
		this.size = bytes.length;
		this.#bytes = bytes;
	}

	override stream() {
		const bytes = this.#bytes;
		this.#bytes = null;
		return new ReadableStream<Buffer>({
			start(controller) {
				if (bytes === null) throw new Error('This picture has been handed over before');
				if (bytes.length > 0) controller.enqueue(bytes);
				controller.close();
			},
		});
	}
}

/**
 * The multipart body of Step 1 (RFC 7578): the fields first, then `idImage` and `idBackImage`. It can
 * be sent once. The platform's FormData is what every supported n8n sends rightly; it names its own
 * boundary.
 */
export function step1Form(fields: Step1Fields, { front, back }: Step1Pictures): FormData {
	const form = new FormData();
	for (const [name, value] of fieldsToSend(fields)) form.append(name, value);
	// Without a third argument, which would make a plain copy of the file.
	form.append('idImage', new HandedOverFile(front));
	if (back !== null) form.append('idBackImage', new HandedOverFile(back));
	return form;
}
