import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { invalidInput } from '../../model/errors/inputErrors';
import type { Row } from '../../model/row/columns';
import { rawOutput, simplified, withInput } from '../../model/row/outputItem';
import { isPersonalDataMode, protectRow, type PersonalDataMode } from '../../model/row/privacy';
import type { UnknownRecord } from '../../model/values/unknown';
import type { ItemContext } from '../item/itemContext';
import { parameterValue } from '../item/parameters';

/** How an answer leaves the node. */
export type OutputChoice =
	{ output: 'raw' } | { output: 'row' | 'simple'; personalData: PersonalDataMode };

/** What is shown and read for these only. */
const ROWS = ['row', 'simple'];

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
				description: 'Everything that ARGOS answers about the person',
			},
			{
				name: 'Masked',
				value: 'masked',
				description:
					"Of names the first letter, of birth dates the year, of long numbers the last two digits, of the e-mail address the first letter and the domain. Gender, nationality and the document's dates stay. No links to images, no free text of ARGOS.",
			},
			{
				name: 'None',
				value: 'none',
				description:
					'Nothing that was read from the document, no e-mail address, no links to images, no free text of ARGOS. Status, codes and IDs stay, and what your workflow sends along: User ID, custom fields, ID type and issuing country.',
			},
		],
		default: 'full',
		description:
			'How much about the person leaves this node, for the nodes after it and for what n8n stores',
		displayOptions: { show: { output: ROWS } },
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
				description:
					'One flat row with fixed columns, ready for a sheet, a CRM or a Switch node on its outcome',
			},
			{
				name: 'Simplified',
				value: 'simple',
				description: 'The first ten columns of the row, those that people look for',
			},
		],
		default: 'row',
		description: 'What the node puts out for each item',
	},
];

/**
 * What was chosen under Output and Personal Data. The latter is asked for where it matters only: it is
 * hidden beside Raw Answer.
 *
 * @throws ArgosIdentityError `invalidInput`
 */
export function outputChoice(output: unknown, askPersonalData: () => unknown): OutputChoice {
	if (output !== 'row' && output !== 'simple' && output !== 'raw') {
		throw invalidInput('output', 'is neither row, simple nor raw', 'Choose it from the list.');
	}
	if (output === 'raw') return { output };
	const personalData = askPersonalData();
	if (!isPersonalDataMode(personalData)) {
		throw invalidInput('personalData', 'is not one of its choices', 'Choose it from the list.');
	}
	return { output, personalData };
}

/**
 * The choice for one item.
 *
 * @throws ArgosIdentityError `invalidInput`
 */
export function readOutputChoice(item: ItemContext): OutputChoice {
	return outputChoice(parameterValue(item, 'output'), () => parameterValue(item, 'personalData'));
}

interface Answer {
	body: unknown;
	row: Partial<Row>;
}

/** An answer as the user chose to have it: ARGOS's body, or as much of the row as may be shown. */
export function shownJson(choice: OutputChoice, { body, row }: Answer): UnknownRecord {
	if (choice.output === 'raw') return rawOutput(body);
	const shown = protectRow(row, choice.personalData);
	return choice.output === 'simple' ? simplified(shown) : shown;
}

/** The JSON of an output item: ARGOS's body or the row, as chosen; with the input's fields if asked for. */
export function outputJson(
	item: ItemContext,
	choice: OutputChoice,
	answer: Answer,
	includeInput: boolean,
): IDataObject {
	const shown = shownJson(choice, answer);
	const input = item.context.getInputData()[item.itemIndex]?.json ?? {};
	const isWithInput = includeInput && choice.output !== 'raw';
	return (isWithInput ? withInput(shown, input) : shown) as IDataObject;
}
