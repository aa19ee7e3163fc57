import type { IExecuteFunctions } from 'n8n-workflow';
import type { Step1Fields } from '../model/step1/fields';
import type { HttpAnswer } from './errorFromAnswer';
import { requestArgos, type ArgosRequest } from './argosRequest';
import { step1Form, type Step1Pictures } from './multipart';

/** How a request is sent, as the user chose it under Options. */
export type SendingOptions = Pick<ArgosRequest, 'timeout' | 'resendWhenNotSent'>;

/**
 * Posts one Step 1 submission (`POST /submission/step1`) and gives its 2xx answer. `pictures` is asked
 * anew each time the submission has to be sent again, so that nobody holds them in between.
 *
 * @throws ArgosIdentityError, and what `pictures` throws
 */
export async function postStep1(
	context: IExecuteFunctions,
	fields: Step1Fields,
	pictures: () => Promise<Step1Pictures>,
	sending: SendingOptions,
): Promise<HttpAnswer> {
	return await requestArgos(context, {
		method: 'POST',
		path: '/submission/step1',
		body: async () => step1Form(fields, await pictures()),
		...sending,
	});
}
