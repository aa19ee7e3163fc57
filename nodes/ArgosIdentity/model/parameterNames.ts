/** The parameters that messages name, with the words that stand above them in n8n's panel. */
export const PARAMETER_NAMES = {
	issuingCountry: 'Issuing Country',
	email: 'Email',
	idType: 'ID Type',
	idImage: 'Front Image Field',
	idBackImage: 'Back Image Field',
	submissionId: 'Submission ID',
	customOptions: 'Custom Options',
	additionalFields: 'Additional Fields',
	output: 'Output',
	personalData: 'Personal Data',
	options: 'Options',
	userid: 'User ID',
	cf1: 'Custom Field 1',
	cf2: 'Custom Field 2',
	cf3: 'Custom Field 3',
} as const;

export type NamedParameter = keyof typeof PARAMETER_NAMES;
