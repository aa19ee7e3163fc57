import type { Images } from './images';

/** Callers at a time: more than a process answers at once. */
const CALLERS = 10;

/** A form as a web site posts it; several e-mail addresses make a batch. */
function formOf(emails: readonly string[], images: Images): FormData {
	const form = new FormData();
	for (const email of emails) form.append('email', email);
	for (const [name, bytes] of Object.entries(images) as Array<[string, Buffer]>) {
		form.append(name, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), `${name}.jpg`);
	}
	return form;
}

async function post(url: string, form: FormData): Promise<void> {
	const response = await fetch(url, { method: 'POST', body: form });
	await response.arrayBuffer();
	if (response.status !== 200) throw new Error(`An application was answered ${response.status}`);
}

let applicants = 0;

/** Each another one, whom the local ARGOS has not approved before. */
function nextEmail(): string {
	applicants += 1;
	return `newcomer-${applicants}@example.test`;
}

/** Hands in so many applicants, each by a form of its own. */
export async function applyEach(url: string, count: number, images: Images): Promise<void> {
	const waiting = Array.from({ length: count }, nextEmail).values();
	const caller = async () => {
		// One iterator for all: each takes the next.
		for (const email of waiting) await post(url, formOf([email], images));
	};
	await Promise.all(Array.from({ length: CALLERS }, caller));
}

/** Hands in so many applicants by one form. */
export async function applyTogether(url: string, count: number, images: Images): Promise<void> {
	await post(url, formOf(Array.from({ length: count }, nextEmail), images));
}
