import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import type { Operation } from '../../../nodes/ArgosIdentity/actions/run/operation';
import { ArgosIdentityError } from '../../../nodes/ArgosIdentity/model/errors/argosIdentityError';
import { answered, fakeItem } from './fakeItem';

export interface Outcome {
	/** What was sent, in order. */
	requests: IHttpRequestOptions[];
	json: IDataObject | undefined;
	error: ArgosIdentityError | undefined;
}

/** Carries an operation out for one item with these parameters; ARGOS gives this answer. */
export async function sentBy(
	operation: Operation,
	parameters: IDataObject,
	{ statusCode, body }: { statusCode: number; body: unknown } = {
		statusCode: 200,
		body: { message: 'success', finalStatus: 'approved' },
	},
): Promise<Outcome> {
	const { item, requests } = fakeItem({ parameters, answer: answered(body, statusCode) });
	try {
		const [output] = await operation.execute(item);
		return { requests, json: output?.json, error: undefined };
	} catch (thrown) {
		if (thrown instanceof ArgosIdentityError) return { requests, json: undefined, error: thrown };
		throw thrown;
	}
}
