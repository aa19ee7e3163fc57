import { specimen, type SpecimenName } from '../../../sandbox/specimens';

export interface Answer {
	status: number;
	body: Record<string, unknown>;
}

/** A multipart form of texts and specimen pictures, as a web site would post it. */
export function form(
	fields: Record<string, string>,
	pictures: Record<string, SpecimenName>,
): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	for (const [name, file] of Object.entries(pictures)) {
		const type = file.endsWith('.png') ? 'image/png' : 'image/jpeg';
		data.set(name, new Blob([new Uint8Array(specimen(file))], { type }), file);
	}
	return data;
}

export async function post(url: string, body: FormData): Promise<Answer> {
	const response = await fetch(url, { method: 'POST', body });
	const text = await response.text();
	return { status: response.status, body: JSON.parse(text) as Answer['body'] };
}
