import type { INodeProperties } from 'n8n-workflow';
import { COUNTRY_OPTIONS } from '../../model/values/country/country';
import { submitIdCollections } from './submitId.collections';
import { shownForSubmitId as show } from './submitId.shown';

/** The parameters of Submit ID (Step 1), in the order of the panel. */
export const submitIdFields: INodeProperties[] = [
	{
		displayName: 'Issuing Country',
		name: 'issuingCountry',
		type: 'options',
		required: true,
		options: [...COUNTRY_OPTIONS],
		// An expression may give a code or a name that is no value of the list.
		allowArbitraryValues: true,
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
		// An expression may write it in words, such as Drivers License.
		allowArbitraryValues: true,
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
	...submitIdCollections,
];
