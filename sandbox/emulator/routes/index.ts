import type { Form } from '../http/form';
import type { ReceivedRequest } from '../http/received';
import type { Reply } from '../http/reply';
import type { Turn } from '../scenarios/scenario';
import type { EmulatorState } from '../state/state';
import { deleteParts, deleteSubmission } from './deleteSubmission';
import { getApplicant } from './getApplicant';
import { getImage } from './getImage';
import { getSubmissions } from './getSubmissions';
import { openForm, sendForm } from './liveform';
import { patchSubmission } from './patchSubmission';
import { postReview } from './postReview';
import { postStep1 } from './postStep1';
import { postStep2 } from './postStep2';
import { postTokens } from './postTokens';

/** A request that the gateway let through. */
export interface Call {
	form: Form;
	received: ReceivedRequest;
	/** Of the scenario that is set for the endpoint; only Step 2 asks what it is. */
	turn?: Turn;
}

export type Answer = (call: Call, state: EmulatorState) => Reply | Promise<Reply>;

/** Every endpoint that is emulated, by method and path. */
export const ROUTES: Readonly<Record<string, Answer>> = {
	'POST /submission/step1': async ({ form }, state) => await postStep1(form, state),
	'POST /submission/step2': async ({ form, turn }, state) => await postStep2(form, state, turn),
	'POST /submission/tokens': ({ form, received }, state) => {
		const { 'content-type': contentType = '' } = received.headers;
		return postTokens({ text: form.text, contentType }, state);
	},
	'POST /submission/review': ({ form }, state) => postReview(form.text, state),
	'PATCH /submission': ({ form }, state) => patchSubmission(form.text, state),
	'DELETE /submission': ({ received }, state) => deleteSubmission(received.query, state),
	'DELETE /submission/partial': ({ received }, state) => deleteParts(received.query, state),
	'GET /submission': ({ received }, state) => getSubmissions(received.query, state),
	'GET /submission/applicant': ({ received }, state) => getApplicant(received.query, state),
	'GET /image': ({ received }, state) => getImage(received.query, state),
};

/** What a browser opens: no key is asked for, and it does not stand below /v3. */
export const PAGES: Readonly<Record<string, Answer>> = {
	'GET /': openForm,
	'POST /': sendForm,
};
