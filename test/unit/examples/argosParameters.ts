import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

const isExpression = (value: unknown) => typeof value === 'string' && value.startsWith('=');

const optionsOf = (properties: readonly INodeProperties[]) =>
	properties.flatMap(({ options = [] }) => options as unknown[]);

const choices = (properties: readonly INodeProperties[]): unknown[] =>
	optionsOf(properties).map((option) => (option as INodePropertyOptions).value);

/** The parameters that the panel shows for an operation. */
export function propertiesOf(
	{ operation }: Record<string, unknown>,
	properties: readonly INodeProperties[],
): INodeProperties[] {
	return properties.filter(({ displayOptions }) => {
		const shownFor = displayOptions?.show?.['operation'];
		return shownFor === undefined || shownFor.some((value) => value === operation);
	});
}

/** What of these parameters the node does not know: a name, or a choice that is not on its list. */
export function unknownParameters(
	parameters: Record<string, unknown>,
	properties: readonly INodeProperties[],
): string[] {
	return Object.entries(parameters).flatMap(([name, value]) => {
		// Several operations can have a parameter of the same name.
		const sameName = properties.filter((candidate) => candidate.name === name);
		const [property] = sameName;
		if (!property) return [name];
		if (property.type === 'collection') {
			const inner = unknownParameters(
				value as Record<string, unknown>,
				optionsOf(sameName) as INodeProperties[],
			);
			return inner.map((path) => `${name}.${path}`);
		}
		if (property.type === 'options' && !isExpression(value) && !choices(sameName).includes(value)) {
			return [`${name}: ${String(value)}`];
		}
		return [];
	});
}
