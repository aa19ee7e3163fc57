import type { INodeProperties } from 'n8n-workflow';
import type { AdditionalField } from '../../model/step2/fields';
import { COUNTRY_OPTIONS } from '../../model/values/country/country';
import { genderOptions } from './genders';

const text = (
	displayName: string,
	name: AdditionalField,
	description: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	description,
});

const IF_COLLECTED =
	'Where the project collects addresses, ARGOS needs one of Global Code, Compound Code and Formatted Address';
const IF_NEEDED = 'ARGOS needs it for some kinds of ID; which, it does not say';

/** The collection "Additional Fields" of Step 2; what is in it is read by `checkStep2Fields`. */
export const step2AdditionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		text(
			'Address Detail',
			'addressDetail',
			'Such as the number of the flat, as the person typed it',
		),
		text('Address Input', 'addressInput', 'The address as the person typed it'),
		text('Compound Code', 'compoundCode', IF_COLLECTED),
		text('Document Number', 'documentNumber', IF_NEEDED),
		text('Expire Date', 'expireDate', `As YYYY-MM-DD. ${IF_NEEDED}.`),
		text('Formatted Address', 'formattedAddress', IF_COLLECTED),
		{
			displayName: 'Gender',
			name: 'gender',
			type: 'options',
			options: [...genderOptions],
			default: '',
		},
		text('Global Code', 'globalCode', IF_COLLECTED),
		text('Identity Number', 'identityNumber', 'For Korean IDs with a photo'),
		text('Issue Date', 'issueDate', `As YYYY-MM-DD. ${IF_NEEDED}.`),
		text(
			'License Number',
			'licenseNumber',
			"Of a Korean driver's license: 12 digits as 12-34-567890-12, or two Korean characters and 10 digits",
		),
		{
			displayName: 'Nationality',
			name: 'nationality',
			type: 'options',
			options: [...COUNTRY_OPTIONS],
			allowArbitraryValues: true,
			default: '',
			description: 'An expression can give an ISO 3166 code (KOR or KR) or an English name',
		},
		text('Serial Number', 'serialNumber', IF_NEEDED),
	],
};
