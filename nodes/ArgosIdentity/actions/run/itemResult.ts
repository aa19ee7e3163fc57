import type { INodeExecutionData } from 'n8n-workflow';
import { ArgosIdentityError } from '../../model/errors/argosIdentityError';
import { readKey, toText } from '../../model/values/unknown';

/** What became of one item: its output items, or why there are none. */
export type ItemResult = INodeExecutionData[] | ArgosIdentityError;

/** The submission that an item has at ARGOS, as far as its result names it. */
export function submissionIdOf(result: ItemResult): string | null {
	if (result instanceof ArgosIdentityError) return result.submissionId;
	const ids = result.map(({ json }) => readKey(json, 'submissionId', toText));
	return ids.find((id) => id !== null) ?? null;
}
