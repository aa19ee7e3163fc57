import type { INodeProperties } from 'n8n-workflow';

type Option = NonNullable<INodeProperties['options']>[number];

/** Only parameters have a type; the choices of a list have none. */
function isField(option: Option): option is INodeProperties {
	return 'type' in option;
}

/** The parameters together with those inside their collections. */
export function withInnerFields(fields: readonly INodeProperties[]): INodeProperties[] {
	return fields.flatMap((field) => [
		field,
		...withInnerFields((field.options ?? []).filter(isField)),
	]);
}

/**
 * The text with the panel's words for each parameter of the operation that it names: `'email' is
 * empty` becomes `'Email' is empty`.
 */
export function withDisplayNames(text: string, fields: readonly INodeProperties[]): string {
	const all = withInnerFields(fields);
	return text.replace(/'(\w+)'/g, (quoted, name: string) => {
		const field = all.find((candidate) => candidate.name === name);
		return field === undefined ? quoted : `'${field.displayName}'`;
	});
}
