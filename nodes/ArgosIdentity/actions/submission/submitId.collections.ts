import type { INodeProperties } from 'n8n-workflow';
import { OPTION_BOUNDS } from '../../model/submitIdOptions';
import { shownForSubmitId as show } from './submitId.shown';

/** The parameters of Submit ID (Step 1) that are added one by one when they are needed. */
export const submitIdCollections: INodeProperties[] = [
	{
		displayName: 'Custom Options',
		name: 'customOptions',
		type: 'collection',
		placeholder: 'Add Custom Option',
		default: {},
		description: "Changes to the project's rules for this one submission",
		displayOptions: { show },
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
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		displayOptions: { show },
		options: [
			{
				displayName: 'Custom Field 1',
				name: 'cf1',
				type: 'string',
				default: '',
				description: 'Any text of yours; ARGOS stores it and gives it back',
			},
			{
				displayName: 'Custom Field 2',
				name: 'cf2',
				type: 'string',
				default: '',
				description: 'Any text of yours; ARGOS stores it and gives it back',
			},
			{
				displayName: 'Custom Field 3',
				name: 'cf3',
				type: 'string',
				default: '',
				description: 'Any text of yours; ARGOS stores it and gives it back',
			},
			{
				displayName: 'User ID',
				name: 'userid',
				type: 'string',
				default: '',
				description: "Your own system's ID of the applicant",
			},
		],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		displayOptions: { show },
		options: [
			{
				displayName: 'Check Images',
				name: 'checkImages',
				type: 'boolean',
				default: true,
				description:
					'Whether to look at the pictures before sending, so that a wrong, broken or too large file does not cost the applicant a try',
			},
			{
				displayName: 'Fit Images',
				name: 'fitImages',
				type: 'options',
				options: [
					{
						name: 'Never',
						value: 'never',
						description: 'Refuse a picture over 2 MB',
					},
					{
						name: 'When Too Large',
						value: 'whenTooLarge',
						description: 'Turn a picture over 2 MB upright and make it a JPEG under 1 MB',
					},
				],
				default: 'whenTooLarge',
				description:
					'What happens with a picture over 2 MB, the most that ARGOS takes. A smaller one is always sent exactly as it is. ARGOS can look for traces of editing; choose Never if your project is strict about that.',
			},
			{
				displayName: 'Include Input Fields',
				name: 'includeInput',
				type: 'boolean',
				default: false,
				description:
					"Whether the row keeps the input item's other fields. They are kept as they are, whatever Personal Data says.",
				displayOptions: { show: { '/output': ['row'] } },
			},
			{
				displayName: 'Max Concurrency',
				name: 'maxConcurrency',
				type: 'number',
				typeOptions: {
					minValue: OPTION_BOUNDS.maxConcurrency.least,
					maxValue: OPTION_BOUNDS.maxConcurrency.most,
				},
				default: 20,
				description: 'How many items are sent at the same time. The first item decides.',
			},
			{
				displayName: 'Resend When Not Sent',
				name: 'resendWhenNotSent',
				type: 'boolean',
				default: true,
				description:
					'Whether to send again, up to 3 times, when the connection failed before anything left. Nothing that may have reached ARGOS is ever sent twice.',
			},
			{
				displayName: 'Timeout',
				name: 'timeout',
				type: 'number',
				typeOptions: {
					minValue: OPTION_BOUNDS.timeout.least,
					maxValue: OPTION_BOUNDS.timeout.most,
				},
				default: 60000,
				description:
					'How long to wait for ARGOS, in milliseconds. Reading a document takes a while, so keep this generous.',
			},
		],
	},
];
