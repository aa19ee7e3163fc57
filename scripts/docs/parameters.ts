import type { INodeProperties } from 'n8n-workflow';
import { withInnerFields } from '../../nodes/ArgosIdentity/actions/fields/displayNames';
import { table } from './table';

function defaultOf({ default: value, options }: INodeProperties): string {
	if (value === '' || (Array.isArray(value) && value.length === 0)) return 'empty';
	if (Array.isArray(value) && value.length === options?.length) return 'all';
	const choice = options?.find((option) => 'value' in option && option.value === value);
	return choice ? choice.name : `\`${JSON.stringify(value)}\``;
}

function meaning({ description, hint }: INodeProperties): string {
	const sentences = [description, hint].filter((text) => text !== undefined);
	return sentences.map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' ');
}

function row(field: INodeProperties, name: string): string[] {
	const required = field.required === true ? 'yes' : '';
	return [`**${name}**`, `\`${field.name}\``, required, defaultOf(field), meaning(field)];
}

/** Every parameter of an operation, those inside a collection under its name. */
export function parameterTable(fields: readonly INodeProperties[]): string {
	const rows = fields.flatMap((field) => {
		if (field.type === 'notice') return [];
		if (field.type !== 'collection') return [row(field, field.displayName)];
		return withInnerFields([field])
			.slice(1)
			.map((inner) => row(inner, `${field.displayName} > ${inner.displayName}`));
	});
	return table(['Parameter', 'Name', 'Required', 'Default', 'Meaning'], rows);
}
