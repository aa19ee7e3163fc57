import type { IDataObject, IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { Hints } from '../../../nodes/ArgosIdentity/actions/item/hints';
import type { Operation } from '../../../nodes/ArgosIdentity/actions/run/operation';
import { ArgosIdentityError } from '../../../nodes/ArgosIdentity/model/errors/argosIdentityError';

export interface Answer {
	statusCode: number;
	body: unknown;
}

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
	answer: Answer = { statusCode: 200, body: { message: 'success', finalStatus: 'approved' } },
): Promise<Outcome> {
	const requests: IHttpRequestOptions[] = [];
	const context = {
		getNodeParameter: (name: string, _index: number, fallback: unknown) =>
			name in parameters ? parameters[name] : fallback,
		getCredentials: async () => ({ apiKey: 'key', baseUrl: 'https://argos.example.test/v3' }),
		getExecutionCancelSignal: () => undefined,
		helpers: {
			async httpRequestWithAuthentication(_credential: string, options: IHttpRequestOptions) {
				requests.push(options);
				return await Promise.resolve({ ...answer, headers: {} });
			},
		},
	};
	const item = {
		context: context as unknown as IExecuteFunctions,
		itemIndex: 0,
		hints: new Hints(),
	};
	try {
		const [output] = await operation.execute(item);
		return { requests, json: output?.json, error: undefined };
	} catch (thrown) {
		if (thrown instanceof ArgosIdentityError) return { requests, json: undefined, error: thrown };
		throw thrown;
	}
}
