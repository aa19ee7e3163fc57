import type { INodeProperties } from 'n8n-workflow';

const WHICH_TIME = 'Which time ARGOS compares (created, changed, decided) is not documented.';
const FROM_DAY = `Only from this day on. ${WHICH_TIME}`;
const TO_DAY = `Only up to this day. ${WHICH_TIME}`;

/** The collection "Filters" of Get Many; what is chosen is read by `checkFilters`. */
export const filtersField: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	description: 'A filter that is added but gives nothing is refused, since it would list everybody',
	options: [
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			default: '',
			placeholder: 'e.g. name@example.com',
			description: "The applicant's e-mail address, as it was submitted",
		},
		{
			displayName: 'End Date',
			name: 'endDate',
			type: 'dateTime',
			default: '',
			description: TO_DAY,
		},
		{
			displayName: 'Expires Before',
			name: 'expiresBefore',
			type: 'dateTime',
			default: '',
			description:
				'Only documents that run out before this day. Applied by this node: all submissions that pass the other filters are fetched.',
		},
		{
			displayName: 'Outcome',
			name: 'outcome',
			type: 'multiOptions',
			options: [
				{ name: 'Approved', value: 'approved' },
				{ name: 'Deleted', value: 'deleted' },
				{ name: 'Incomplete', value: 'incomplete', description: 'Begun, not finished' },
				{ name: 'Pending', value: 'pending', description: 'Waits for a person' },
				{ name: 'Rejected', value: 'rejected' },
				{ name: 'Retry', value: 'retry', description: 'Not finished, and the last try failed' },
				{ name: 'Unknown', value: 'unknown', description: 'A status that this node does not know' },
			],
			default: [],
			description:
				'Only submissions with one of these outcomes. Applied by this node: all submissions that pass the other filters are fetched.',
		},
		{
			displayName: 'Start Date',
			name: 'startDate',
			type: 'dateTime',
			default: '',
			description: FROM_DAY,
		},
		{
			displayName: 'User ID',
			name: 'userid',
			type: 'string',
			default: '',
			description: "Your own system's ID of the applicant, as it was submitted",
		},
	],
};
