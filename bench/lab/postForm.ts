import { OWN_CONNECTION } from '../../sandbox/n8n/n8nRest';

/** A form as a web site posts it: texts, of which a name can have several, and JPEGs. */
export function formOf(
	texts: Readonly<Record<string, string | readonly string[]>>,
	images: object,
): FormData {
	const form = new FormData();
	for (const [name, values] of Object.entries(texts)) {
		for (const value of [values].flat()) form.append(name, value);
	}
	for (const [name, bytes] of Object.entries(images) as Array<[string, Buffer]>) {
		form.append(name, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), `${name}.jpg`);
	}
	return form;
}

/** Gives the text of the answer. Throws for another status than 200, without a word of what was sent. */
export async function postForm(url: string, form: FormData): Promise<string> {
	const response = await fetch(url, { method: 'POST', headers: OWN_CONNECTION, body: form });
	const text = await response.text();
	if (response.status !== 200) {
		throw new Error(`${new URL(url).pathname} answered ${response.status}`);
	}
	return text;
}
