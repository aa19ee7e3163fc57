import type { Form } from './parts';
import type { ReceivedRequest } from './received';
import type { Reply } from './httpAnswer';
import type { EmulatorState } from './state';
import { listSubmissions } from './readSubmissions';
import { postStep1 } from './step1';

/** A request that the gateway let through. */
export interface Call {
	form: Form;
	received: ReceivedRequest;
}

export interface Route {
	method: 'GET' | 'POST';
	path: string;
	answer: (call: Call, state: EmulatorState) => Reply | Promise<Reply>;
}

/** Every endpoint that is emulated. */
export const ROUTES: readonly Route[] = [
	{
		method: 'POST',
		path: '/v3/submission/step1',
		answer: async ({ form }, state) => await postStep1(form, state),
	},
	{
		method: 'GET',
		path: '/v3/submission',
		answer: ({ received }, { store }) => listSubmissions(received.query, store),
	},
];
