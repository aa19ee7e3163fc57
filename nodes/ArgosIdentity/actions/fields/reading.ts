import type { INodeProperties } from 'n8n-workflow';
import { optionFieldsNamed } from './options';

const TIMEOUT = 'How long to wait for an answer of ARGOS, in milliseconds, before asking again';

/** The collection "Options" of an operation that reads; `own` stand before the options that all of them have. */
export function readOptionsField(...own: INodeProperties[]): INodeProperties {
	const shared = optionFieldsNamed('maxConcurrency', 'timeout').map((field) =>
		field.name === 'timeout' ? { ...field, description: TIMEOUT } : field,
	);
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [...shared, ...own],
	};
}
