import type { INodeProperties } from 'n8n-workflow';
import { COUNTRY_OPTIONS } from '../../model/country/country';
import { OPTION_BOUNDS } from '../../model/submitIdOptions';

const show = { resource: ['submission'], operation: ['submitId'] };

/** The parameters of Submit ID (Step 1), in the order of the panel. */
export const submitIdFields: INodeProperties[] = [
	{
		displayName: 'Issuing Country',
		name: 'issuingCountry',
		type: 'options',
		required: true,
		options: [...COUNTRY_OPTIONS],
		default: '',
		placeholder: 'e.g. South Korea',
		description:
			'The country that issued the ID. Type to search by name or code. An expression can give an ISO 3166 code (KOR or KR) or an English name.',
		displayOptions: { show },
	},
	{
		displayName: 'Email',
		name: 'email',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. name@example.com',
		description:
			"The applicant's e-mail address. ARGOS uses it to recognise somebody who was approved before.",
		displayOptions: { show },
	},
	{
		displayName: 'ID Type',
		name: 'idType',
		type: 'options',
		required: true,
		options: [
			{ name: 'Aadhaar (India)', value: 'aadhaar' },
			{ name: "Driver's License", value: 'drivers_license' },
			{ name: 'Government ID Card', value: 'government_id' },
			{ name: 'PAN Card (India)', value: 'pancard' },
			{ name: 'Passport', value: 'passport' },
			{ name: 'Residence Permit', value: 'residence_permit' },
			{
				name: 'Universal (Any Kind of ID)',
				value: 'universal',
				description: 'When you cannot know the kind. Must be enabled for the project.',
			},
			{
				name: 'Vehicle Registration Certificate',
				value: 'vehicle_registration_certificate',
			},
			{ name: 'Visa', value: 'visa' },
		],
		default: 'passport',
		description: 'The kind of ID on the picture. The project must accept it.',
		displayOptions: { show },
	},
	{
		displayName: 'Front Image Field',
		name: 'idImage',
		type: 'string',
		required: true,
		default: 'data',
		placeholder: 'e.g. ID_Front',
		hint: 'The name of the binary field that holds the picture, as shown on the Binary tab of the input',
		description:
			'JPEG or PNG. Leave some table around the document, or ARGOS reads nothing. Over 2 MB, see Fit Images under Options.',
		displayOptions: { show },
	},
	{
		displayName: 'Back Image Field',
		name: 'idBackImage',
		type: 'string',
		default: '',
		placeholder: 'e.g. ID_Back',
		hint: 'The binary field with the picture of the back. Leave empty for passports and visas.',
		description: 'JPEG or PNG. Usually needed for cards.',
		displayOptions: { show },
	},
	{
		displayName: 'Submission ID',
		name: 'submissionId',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.submissionId }}',
		hint: 'Leave empty for the first try. For another try, give the submissionId of the try before.',
		description:
			'An applicant has three tries within four hours. Without this ID another try would open a second submission.',
		displayOptions: { show },
	},
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
				description: 'First letters, birth year and last digits only; no links to the pictures',
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
		displayOptions: { show: { ...show, output: ['row'] } },
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
		displayOptions: { show },
	},
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
				default: 10,
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
