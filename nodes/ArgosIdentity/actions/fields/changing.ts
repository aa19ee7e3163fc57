import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { ChangedField } from '../../model/change/changedFields';
import { COUNTRY_OPTIONS } from '../../model/values/country/country';
import { ID_TYPE_OPTIONS } from '../../model/step1/idType';
import { genderOptions } from './genders';

/** Who answers for a change. */
export const adminField: INodeProperties = {
	displayName: 'Admin',
	name: 'admin',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. reviewer@example.com',
	description:
		'The e-mail address of the administrator who decides this, as the project has it in the ARGOS dashboard',
};

const text = (displayName: string, name: ChangedField): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
});

const date = (displayName: string, name: ChangedField): INodeProperties => ({
	displayName,
	name,
	type: 'dateTime',
	default: '',
	description: 'Only the day is sent',
});

const country = (displayName: string, name: ChangedField): INodeProperties => ({
	displayName,
	name,
	type: 'options',
	options: [...COUNTRY_OPTIONS],
	allowArbitraryValues: true,
	default: '',
	description: 'An expression can give an ISO 3166 code (KOR or KR) or an English name',
});

const statuses: readonly INodePropertyOptions[] = [
	{ name: 'Approved', value: 'approved' },
	{ name: 'Pending', value: 'pending' },
	{ name: 'Rejected', value: 'rejected' },
];

/**
 * Every field of a submission that can be changed, in the order of the panel. None has a value to start
 * with: one that is added and forgotten is refused instead of changing something.
 */
const FIELDS: readonly INodeProperties[] = [
	date('Birth Date', 'birthDate'),
	text('Document Number', 'documentNumber'),
	date('Expire Date', 'expireDate'),
	text('First Name', 'firstName'),
	text('Full Name', 'fullName'),
	{
		displayName: 'Gender',
		name: 'gender',
		type: 'options',
		options: [...genderOptions],
		default: '',
	},
	{
		displayName: 'ID Type',
		name: 'idType',
		type: 'options',
		options: [...ID_TYPE_OPTIONS],
		allowArbitraryValues: true,
		default: '',
	},
	text('Identity Number', 'identityNumber'),
	date('Issue Date', 'issueDate'),
	country('Issuing Country', 'issuingCountry'),
	{
		displayName: 'KYC Status',
		name: 'kycStatus',
		type: 'options',
		options: [...statuses],
		default: '',
		description: 'Which of these ARGOS takes is not documented',
	},
	text('Last Name', 'lastName'),
	country('Nationality', 'nationality'),
	text('Serial Number', 'serialNumber'),
];

/** The fields of a collection that holds new values. */
export function changedFieldsNamed(names: readonly ChangedField[]): INodeProperties[] {
	return FIELDS.filter(({ name }) => names.some((wanted) => wanted === name));
}
