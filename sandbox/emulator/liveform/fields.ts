import { escaped } from './page';
import type { Words } from './words';

const COUNTRIES = ['KOR', 'BRA', 'CHN', 'DEU', 'ESP', 'GBR', 'JPN', 'PRT', 'USA', 'VNM'];
const ID_TYPES = ['passport', 'government_id', 'drivers_license', 'residence_permit', 'visa'];

export interface FieldsShown {
	/** From the link: then nobody can type another one. */
	email: string | undefined;
	/** Another try of this submission. */
	submissionId: string | undefined;
}

const select = (name: string, values: readonly string[]) =>
	`<select id="${name}" name="${name}">${values.map((value) => `<option>${value}</option>`).join('')}</select>`;

const picture = (name: string, required: boolean) =>
	`<input id="${name}" name="${name}" type="file" accept="image/jpeg,image/png"${required ? ' required' : ''}>`;

const labelled = (name: string, label: string, field: string) =>
	`<label for="${name}">${label}</label>${field}`;

function emailField({ email }: FieldsShown): string {
	const given = email === undefined ? 'required' : `value="${escaped(email)}" readonly`;
	return `<input id="email" name="email" type="email" ${given}>`;
}

/** The form. It goes to the address of the page, so that what the link holds goes with it. */
export function fields(words: Words, shown: FieldsShown): string {
	const { submissionId } = shown;
	const hidden =
		submissionId === undefined
			? ''
			: `<input type="hidden" name="submissionId" value="${escaped(submissionId)}">`;
	return `<form method="post" enctype="multipart/form-data">${hidden}
${labelled('email', words.email, emailField(shown))}
${labelled('issuingCountry', words.country, select('issuingCountry', COUNTRIES))}
${labelled('idType', words.idType, select('idType', ID_TYPES))}
${labelled('idImage', words.front, picture('idImage', true))}
${labelled('idBackImage', words.back, picture('idBackImage', false))}
${labelled('faceImage', words.selfie, picture('faceImage', true))}
<button>${words.send}</button>
</form>`;
}
