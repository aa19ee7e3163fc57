import type { Column } from '../row/columnFacts';
import { columnsOf } from '../row/columns';
import { hidden } from '../row/masks';

const always = (name: string, type: Column['type'], example: string, meaning: string): Column => ({
	name,
	type,
	example,
	meaning,
	emptyWhen: null,
	mask: 'public',
});

const ABOUT = columnsOf(['submissionId'], {
	submissionId: { meaning: 'The submission, as it was given.', emptyWhen: null },
});

const MESSAGE: Column = {
	name: 'message',
	type: 'string',
	example: 'Success to review submission.',
	meaning: "ARGOS's words.",
	emptyWhen: 'ARGOS says nothing',
	mask: hidden,
};

export const REVIEW_COLUMNS: readonly Column[] = [
	...ABOUT,
	always('decision', 'string', 'approved', 'What was decided: `approved` or `rejected`.'),
	{
		name: 'finalStatus',
		type: 'string',
		example: 'approved',
		meaning: 'Where the submission stands now, as ARGOS says.',
		emptyWhen: 'ARGOS does not say',
		mask: 'public',
	},
	MESSAGE,
];

export const UPDATE_COLUMNS: readonly Column[] = [
	...ABOUT,
	always(
		'updatedFields',
		'string',
		'fullName, birthDate',
		'What was changed, by the names of the fields. The values are not repeated.',
	),
	{ ...MESSAGE, example: 'Data Processing Success.' },
];

export const DELETE_COLUMNS: readonly Column[] = [
	always('deleted', 'boolean', 'true', 'Always true: what ARGOS did not confirm is an error.'),
	...ABOUT,
	always(
		'what',
		'string',
		'id_image, data.full_name',
		'What was deleted: `everything`, or the parts by their names.',
	),
];
