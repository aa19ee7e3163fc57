import type { GenericValue, IDataObject } from 'n8n-workflow';
import type { Lab } from '../../../sandbox/engine/lab';
import type { NodeRequest } from '../../../sandbox/engine/engine';

type Parameters = Record<string, GenericValue>;

/** Runs one operation that reads, for one item, with its error as an item. */
export function reader(lab: () => Lab, operation: string) {
	return async (parameters: Parameters, request: Partial<NodeRequest> = {}) => {
		const { output, hints } = await lab().submit(
			[{ json: {} }],
			{ operation, ...parameters },
			{ onError: 'continueRegularOutput', ...request },
		);
		const items = output[0] ?? [];
		return {
			items,
			rows: items.map(({ json }) => json),
			hints: hints.map(({ message }) => message),
		};
	};
}

/** What an error item says. */
export function errorIn(row: IDataObject | undefined): {
	message: unknown;
	code: unknown;
	description: unknown;
} {
	const { code, description } = (row?.error ?? {}) as IDataObject;
	return { message: row?.message, code, description };
}
