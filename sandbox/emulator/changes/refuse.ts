import type { Forms } from '../forms/forms';
import { json, type Reply } from '../http/reply';

/** An error of an endpoint that changes submissions. */
export interface ChangeError {
	/** The "error type" of review's table. */
	type?: string;
	text: string;
}

type Body = (error: ChangeError) => Record<string, unknown>;

const FORMS: Record<Exclude<Forms['changeErrors'], 'own'>, Body> = {
	'type-and-message': ({ type = 'Validation', text }) => ({ errorType: type, message: text }),
	code: ({ text }) => ({ errorCode: text }),
	'message-and-status': ({ text }) => ({ message: text, statusCode: 400 }),
	'code-and-message': ({ text }) => ({ errorCode: 'invalid_data', message: text }),
	'code-and-error-message': ({ text }) => ({ errorCode: 'invalid_data', errorMessage: text }),
};

/** ARGOS documentation: each endpoint has a form of its own, and older pages have others. */
export type OwnForm = keyof typeof FORMS;

/** Refuses in the form that is chosen, else in the endpoint's own. */
export function refuseChange(error: ChangeError, own: OwnForm, forms: Forms): Reply {
	const form = forms.changeErrors === 'own' ? own : forms.changeErrors;
	const status = forms.changeErrorStatus === '200' ? 200 : 400;
	return { answer: json(status, FORMS[form](error)), note: `refused (${error.text})` };
}
