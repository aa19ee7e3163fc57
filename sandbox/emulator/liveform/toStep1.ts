import { createHash } from 'node:crypto';
import type { Form } from '../http/form';
import type { ReceivedPart } from '../http/received';
import type { Link } from './link';

const TYPED = ['issuingCountry', 'idType'];

function textPart(name: string, value: string): ReceivedPart {
	const sha256 = createHash('sha256').update(value).digest('hex');
	return { name, value, size: Buffer.byteLength(value), sha256 };
}

/** The picture that was chosen; a browser sends an empty file where none was. */
export function pictureIn({ parts }: Form, wanted: string): ReceivedPart | undefined {
	return parts.find(({ name, size }) => name === wanted && size > 0);
}

/** What was typed into the page and what its link holds, as a form of Step 1; the link wins. */
export function toStep1(form: Form, { email, step1 }: Link): Form {
	const typed = (name: string) => form.parts.find((part) => part.name === name)?.value ?? '';
	const texts = Object.entries({
		...Object.fromEntries(TYPED.map((name) => [name, typed(name)])),
		email: email ?? typed('email'),
		...(typed('submissionId') !== '' && { submissionId: typed('submissionId') }),
		...step1,
	});
	const pictures = ['idImage', 'idBackImage'].map((name) => pictureIn(form, name));
	return {
		...form,
		parts: [
			...texts.map(([name, value]) => textPart(name, value)),
			...pictures.filter((part) => part !== undefined),
		],
	};
}
