import { fieldsToSend, type Step1Fields } from '../model/step1Fields';

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

function asBlob({ bytes, mimeType }: Picture): Blob {
	return new Blob([bytes], { type: mimeType });
}

/**
 * The multipart body of Step 1 (RFC 7578): the fields first, then `idImage` and `idBackImage`.
 * The platform's FormData is what every supported n8n sends rightly; it names its own boundary.
 */
export function step1Form(fields: Step1Fields, { front, back }: Step1Pictures): FormData {
	const form = new FormData();
	for (const [name, value] of fieldsToSend(fields)) form.append(name, value);
	form.append('idImage', asBlob(front), front.fileName);
	if (back !== null) form.append('idBackImage', asBlob(back), back.fileName);
	return form;
}
