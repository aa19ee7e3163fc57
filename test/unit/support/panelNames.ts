/**
 * What stands above each parameter of Submit ID in n8n's panel, written out: a test of the panel holds
 * it against the fields, so that the tests of the model need not load them, and n8n with them.
 */
export const PANEL_NAMES: Readonly<Record<string, string>> = {
	issuingCountry: 'Issuing Country',
	email: 'Email',
	idType: 'ID Type',
	idImage: 'Front Image Field',
	idBackImage: 'Back Image Field',
	submissionId: 'Submission ID',
	personalData: 'Personal Data',
	output: 'Output',
	customOptions: 'Project Rules',
	rejectDuplicateUser: 'Reject Duplicate User',
	turnOff: 'Rules to Turn Off',
	additionalFields: 'Data to Store',
	cf1: 'Custom Field 1',
	cf2: 'Custom Field 2',
	cf3: 'Custom Field 3',
	userid: 'User ID',
	options: 'Options',
	checkImages: 'Check Images',
	fitImages: 'Fit Images',
	includeImages: 'Include Images',
	includeInput: 'Include Input Fields',
	maxConcurrency: 'Max Concurrency',
	resendWhenNotSent: 'Resend When Not Sent',
	timeout: 'Timeout',
};

/** A text with the panel's words for each parameter that it names in quotes. */
export const panelWords = (text: string): string =>
	text.replace(/'(\w+)'/g, (quoted, name: string) => {
		const words = PANEL_NAMES[name];
		return words === undefined ? quoted : `'${words}'`;
	});
