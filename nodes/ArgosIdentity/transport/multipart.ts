/** A file ready to be sent. Its name is ours, so that a file name given by an applicant goes nowhere. */
export interface FilePart {
	bytes: Buffer;
	/** Plain ASCII with the extension of the true type. */
	fileName: string;
	mimeType: string;
}

/**
 * A file that hands its bytes over once, as they are, and lets go of them. The platform's own would
 * copy them and keep the copy until ARGOS has answered, for every request under way.
 */
class HandedOverFile extends File {
	override readonly size: number;
	#bytes: Buffer | null;

	constructor({ bytes, fileName, mimeType }: FilePart) {
		super([], fileName, { type: mimeType });
		this.size = bytes.length;
		this.#bytes = bytes;
	}

	override stream() {
		const bytes = this.#bytes;
		this.#bytes = null;
		return new ReadableStream<Buffer>({
			start(controller) {
				if (bytes === null) throw new Error('This file has been handed over before');
				if (bytes.length > 0) controller.enqueue(bytes);
				controller.close();
			},
		});
	}
}

/**
 * A multipart body (RFC 7578): the fields first, then the files, each in the given order. It can be
 * sent once. The platform's FormData is what every supported n8n sends rightly; it names its own
 * boundary.
 */
export function multipartForm(
	fields: ReadonlyArray<readonly [name: string, value: string]>,
	files: ReadonlyArray<readonly [name: string, file: FilePart]>,
): FormData {
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	// Without a third argument, which would make a plain copy of the file.
	for (const [name, file] of files) form.append(name, new HandedOverFile(file));
	return form;
}
