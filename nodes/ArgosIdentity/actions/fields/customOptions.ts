import type { INodeProperties } from 'n8n-workflow';

/** The collection "Project Rules" (ARGOS: customOptions); what is chosen is read by `checkCustomOptions`. */
export const customOptionsField: INodeProperties = {
	displayName: 'Project Rules',
	name: 'customOptions',
	type: 'collection',
	placeholder: 'Add Rule',
	default: {},
	description:
		'Rules of your ARGOS project that are different for this one submission. ARGOS calls them customOptions.',
	options: [
		{
			displayName: 'Reject Duplicate User',
			name: 'rejectDuplicateUser',
			type: 'options',
			options: [
				{
					name: 'As Set in the Project',
					value: 'projectDefault',
				},
				{
					name: 'Off',
					value: 'off',
					description: 'Somebody who was checked before may pass once more',
				},
				{
					name: 'On',
					value: 'on',
					description: 'Somebody who was checked before is rejected',
				},
			],
			default: 'projectDefault',
			description: 'What happens when the same person has been checked before',
		},
		{
			displayName: 'Rules to Turn Off',
			name: 'turnOff',
			type: 'multiOptions',
			options: [
				{
					name: 'Age Limit',
					value: 'ageLimit',
					description: "The project's minimum age does not count",
				},
				{
					name: 'Approve Period',
					value: 'approvePeriod',
					description: 'Somebody who was approved not long ago may submit again',
				},
				{
					name: 'Blacklist Countries',
					value: 'blacklistCountries',
					description: "The project's list of barred countries does not count",
				},
				{
					name: 'Reject Period',
					value: 'rejectPeriod',
					description: 'Somebody who was rejected not long ago may submit again',
				},
			],
			default: [],
			description: 'These rules of the project do not apply to this submission',
		},
	],
};
