import { json, type Answer } from '../http/reply';
import { GATEWAY } from '../texts/errors';

/** What becomes of the answer to what was carried out, if it is not heard as it was given. */
export function heard(
	{ lost, failsWith }: { lost?: boolean; failsWith?: number },
	answer: Answer,
): Answer {
	if (lost === true) return 'reset';
	return failsWith === undefined ? answer : json(failsWith, GATEWAY.serverError);
}
