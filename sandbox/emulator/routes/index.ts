import type { Form } from '../http/form';
import type { ReceivedRequest } from '../http/received';
import type { Reply } from '../http/reply';
import type { EmulatorState } from '../state/state';
import { listSubmissions } from './listSubmissions';
import { postStep1 } from './postStep1';

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
