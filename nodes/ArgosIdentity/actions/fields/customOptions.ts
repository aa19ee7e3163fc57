import type { INodeProperties } from 'n8n-workflow';

/** The collection "Custom Options"; what is chosen is read by `checkCustomOptions`. */
export const customOptionsField: INodeProperties = {
	displayName: 'Custom Options',
	name: 'customOptions',
	type: 'collection',
	placeholder: 'Add Custom Option',
	default: {},
	description: "Changes to the project's rules for this one submission",
	options: [
		{
			displayName: 'Reject Duplicate User',
			name: 'rejectDuplicateUser',
			type: 'options',
			options: [
				{
					name: 'As the Project Says',
					value: 'projectDefault',
				},
				{
					name: 'Off',
					value: 'off',
					description: 'Let somebody through whom the project knows already',
				},
				{
					name: 'On',
					value: 'on',
					description: 'Reject somebody whom the project knows already',
				},
			],
			default: 'projectDefault',
			description: 'What happens when the same person has been checked before',
		},
		{
			displayName: 'Turn Off',
			name: 'turnOff',
			type: 'multiOptions',
			options: [
				{
					name: 'Age Limit',
					value: 'ageLimit',
					description: "Skip the project's minimum age",
				},
				{
					name: 'Approve Period',
					value: 'approvePeriod',
					description: 'Let somebody submit again who was approved not long ago',
				},
				{
					name: 'Blacklist Countries',
					value: 'blacklistCountries',
					description: "Skip the project's list of barred countries",
				},
				{
					name: 'Reject Period',
					value: 'rejectPeriod',
					description: 'Let somebody submit again who was rejected not long ago',
				},
			],
			default: [],
			description: 'Rules of the project that do not apply to this submission',
		},
	],
};
