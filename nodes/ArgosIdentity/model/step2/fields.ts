/** Parameter of each text field of Step 2 → ARGOS's name of it in the form, in the order in which they are sent. */
export const SENT_AS = {
	submissionId: 'submissionId',
	fullName: 'name',
	birthDate: 'date_of_birth',
	gender: 'gender',
	nationality: 'nationality',
	identityNumber: 'identity_number',
	licenseNumber: 'license_number',
	issueDate: 'date_of_issue',
	expireDate: 'date_of_expiry',
	documentNumber: 'document_number',
	serialNumber: 'serial_number',
	globalCode: 'globalCode',
	compoundCode: 'compoundCode',
	formattedAddress: 'formatted_address',
	addressInput: 'address_input',
	addressDetail: 'address_detail',
} as const;

export type Step2Field = keyof typeof SENT_AS;

export const STEP2_FIELDS = Object.keys(SENT_AS) as readonly Step2Field[];

/** What ARGOS always needs. */
type RequiredField = 'submissionId' | 'fullName' | 'birthDate';

export type AdditionalField = Exclude<Step2Field, RequiredField>;

/** The text fields of one Step 2 request, checked and in ARGOS's spelling; null = not sent. */
export type Step2Fields = Readonly<
	Record<RequiredField, string> & Record<AdditionalField, string | null>
>;

/** The fields to send under ARGOS's names; an unset one is left out, never sent as an empty text. */
export function fieldsToSend(fields: Step2Fields): Array<[name: string, value: string]> {
	return STEP2_FIELDS.flatMap((field) => {
		const value = fields[field];
		return value === null ? [] : [[SENT_AS[field], value] as [string, string]];
	});
}
