import type { Form } from '../http/form';
import { FormFault } from '../http/formFault';
import type { ReceivedRequest } from '../http/received';
import type { Reply } from '../http/reply';
import { fields } from '../liveform/fields';
import { parseLink, type Link } from '../liveform/link';
import { escaped, page } from '../liveform/page';
import { pictureIn, toStep1 } from '../liveform/toStep1';
import { languageOf, type Words } from '../liveform/words';
import { EMULATOR_PROJECT } from '../state/options';
import type { EmulatorState } from '../state/state';
import { changeStatus } from '../submissions/changeStatus';
import { MAX_FAILURES, type Submission } from '../submissions/submission';
import { LIVEFORM_ERRORS } from '../texts/errors';
import { postStep1 } from './postStep1';

interface Visit {
	form: Form;
	received: ReceivedRequest;
}

type Content = (words: Words) => string;

const message = (text: string) => `<p class="message">${escaped(text)}</p>`;

/** The link of a visit, once nothing is wrong with it. Throws a FormFault. */
function openLink({ received }: Visit, { tokens, store, clock }: EmulatorState): Link {
	if (received.query['pid'] !== EMULATOR_PROJECT) throw new FormFault(LIVEFORM_ERRORS.project);
	const link = parseLink(received.query);
	if (link.token !== undefined) {
		const fault = tokens.use(link.token, clock.now(), (id) => store.all.get(id)?.status);
		if (fault !== undefined) throw new FormFault(LIVEFORM_ERRORS[fault]);
	}
	return link;
}

/** Answers a visit with a page in its language, or says what is wrong with its link. */
async function answered(
	visit: Visit,
	note: string,
	contentFor: () => Content | Promise<Content>,
): Promise<Reply> {
	const { query, headers } = visit.received;
	const language = languageOf(query['lang'], headers['accept-language']);
	try {
		return { answer: page(200, { language, content: await contentFor() }), note };
	} catch (error) {
		if (!(error instanceof FormFault)) throw error;
		const { message: text } = error;
		const content = (words: Words) => message(`${words.refused}: ${text}`);
		return { answer: page(400, { language, content }), note: 'refused (form)' };
	}
}

/** GET /?pid=…: the form that a link opens. */
export async function openForm(visit: Visit, state: EmulatorState): Promise<Reply> {
	return await answered(visit, 'form', () => {
		const { email } = openLink(visit, state);
		return (words) => fields(words, { email, submissionId: undefined });
	});
}

const isPicture = (bytes: Buffer | undefined) =>
	bytes !== undefined && /^(ffd8ff|89504e47)/.test(bytes.subarray(0, 4).toString('hex'));

/** Emulator's own, in place of Step 2: whoever passed Step 1 and sent a picture of a face is approved. */
function passStep2(submission: Submission, selfie: Buffer, now: number): void {
	submission.images.selfieImage = selfie;
	if (submission.status === 'success') changeStatus(submission, 'approved', now);
}

function verdict({ status, submissionId }: Submission): Content {
	const isVerdict = status === 'approved' || status === 'rejected' || status === 'pending';
	return (words) =>
		`${message(words[isVerdict ? status : 'unknown'])}<p>${words.submission} <code id="submissionId">${submissionId}</code></p>`;
}

function anotherTry({ attempts, submissionId }: Submission, email: string | undefined): Content {
	const [reason = ''] = attempts.at(-1)?.retryMessages ?? [];
	const left = MAX_FAILURES - attempts.length;
	return (words) =>
		message(`${words.again}: ${reason} ${words.left}: ${left}`) +
		fields(words, { email, submissionId });
}

/** The texts of an answer of Step 1 by their names in small letters; none where it is not JSON. */
function textsOf(answer: string): ReadonlyMap<string, unknown> {
	let body: unknown;
	try {
		body = JSON.parse(answer);
	} catch {
		body = {};
	}
	const texts = Object.entries(typeof body === 'object' && body !== null ? body : {});
	return new Map(texts.map(([name, value]) => [name.toLowerCase(), value]));
}

/** Step 1 with what was sent. Throws a FormFault with its words where it opened no submission. */
async function carryOutStep1(form: Form, state: EmulatorState): Promise<Submission> {
	const { answer } = await postStep1(form, state);
	const said = answer === 'reset' ? new Map<string, unknown>() : textsOf(answer.body.toString());
	const submission = state.store.all.get(String(said.get('submissionid')));
	if (submission) return submission;
	throw new FormFault(String(said.get('message') ?? LIVEFORM_ERRORS.step1));
}

/** POST /?pid=…: what was filled in, as Step 1 and the emulator's own Step 2. */
export async function sendForm(visit: Visit, state: EmulatorState): Promise<Reply> {
	return await answered(visit, 'form sent', async () => {
		const { form } = visit;
		const link = openLink(visit, state);
		const selfie = pictureIn(form, 'faceImage')?.bytes;
		if (!selfie || !isPicture(selfie)) throw new FormFault(LIVEFORM_ERRORS.selfie);
		const submission = await carryOutStep1(toStep1(form, link), state);
		if (link.token !== undefined) state.tokens.bind(link.token, submission.submissionId);
		if (submission.status === 'incomplete') return anotherTry(submission, link.email);
		passStep2(submission, selfie, state.clock.now());
		return verdict(submission);
	});
}
