import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { invalidInput } from '../../model/errors/inputErrors';
import type { ColumnName, Row } from '../../model/row/columns';
import { rawOutput, withInput } from '../../model/row/outputItem';
import { isPersonalDataMode, protectRow, type PersonalDataMode } from '../../model/row/privacy';
import type { ItemContext } from '../item/itemContext';
import { parameterValue } from '../item/parameters';

/** How an answer leaves the node. */
export type OutputChoice = { output: 'raw' } | { output: 'row'; personalData: PersonalDataMode };

/** The parameters of operations that put out a row about a person. */
export const outputFields: INodeProperties[] = [
	{
		displayName: 'Personal Data',
		name: 'personalData',
		type: 'options',
		options: [
			{
				name: 'Full',
				value: 'full',
				description: 'Everything that was read from the document',
			},
			{
				name: 'Masked',
				value: 'masked',
				description: 'First letters, birth year and last digits only; no links to the images',
			},
			{
				name: 'None',
				value: 'none',
				description: 'Status and IDs only; nothing about the person',
			},
		],
		default: 'full',
		description:
			'How much about the person leaves this node, for the nodes after it and for what n8n stores',
		displayOptions: { show: { output: ['row'] } },
	},
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		options: [
			{
				name: 'Raw Answer',
				value: 'raw',
				description: "ARGOS's answer as it came, with all personal data",
			},
			{
				name: 'Row',
				value: 'row',
				description: 'One flat row with fixed columns, ready for a sheet, a CRM or a Switch node',
			},
		],
		default: 'row',
		description: 'What the node puts out for each item',
	},
];

/**
 * What was chosen under Output and Personal Data.
 *
 * @throws ArgosIdentityError `invalidInput`
 */
export function readOutputChoice(item: ItemContext): OutputChoice {
	const output = parameterValue(item, 'output');
	if (output !== 'row' && output !== 'raw') {
		throw invalidInput('output', 'is neither row nor raw', 'Choose it from the list.');
	}
	if (output === 'raw') return { output };
	const personalData = parameterValue(item, 'personalData');
	if (!isPersonalDataMode(personalData)) {
		throw invalidInput('personalData', 'is not one of its choices', 'Choose it from the list.');
	}
	return { output, personalData };
}

/** The JSON of an output item: ARGOS's body or the row, as chosen; with the input's fields if asked for. */
export function outputJson<Name extends ColumnName>(
	item: ItemContext,
	choice: OutputChoice,
	answer: { body: unknown; row: () => Row<Name> },
	includeInput: boolean,
): IDataObject {
	if (choice.output === 'raw') return rawOutput(answer.body) as IDataObject;
	const row = protectRow(answer.row(), choice.personalData);
	const input = item.context.getInputData()[item.itemIndex]?.json ?? {};
	return (includeInput ? withInput(row, input) : row) as IDataObject;
}
