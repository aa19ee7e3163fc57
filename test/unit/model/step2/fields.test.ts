import fc from 'fast-check';
import {
	fieldsToSend,
	SENT_AS,
	STEP2_FIELDS,
	type Step2Fields,
} from '../../../../nodes/ArgosIdentity/model/step2/fields';

it('sends every field under the name that ARGOS documents', () => {
	const fields = Object.fromEntries(STEP2_FIELDS.map((field) => [field, `my ${field}`]));

	expect(fieldsToSend(fields as unknown as Step2Fields)).toEqual([
		['submissionId', 'my submissionId'],
		['name', 'my fullName'],
		['date_of_birth', 'my birthDate'],
		['gender', 'my gender'],
		['nationality', 'my nationality'],
		['identity_number', 'my identityNumber'],
		['license_number', 'my licenseNumber'],
		['date_of_issue', 'my issueDate'],
		['date_of_expiry', 'my expireDate'],
		['document_number', 'my documentNumber'],
		['serial_number', 'my serialNumber'],
		['globalCode', 'my globalCode'],
		['compoundCode', 'my compoundCode'],
		['formatted_address', 'my formattedAddress'],
		['address_input', 'my addressInput'],
		['address_detail', 'my addressDetail'],
	]);
});

it('sends a field exactly where it is set, and never an empty one', () => {
	const anyFields = fc.record(
		Object.fromEntries(
			STEP2_FIELDS.map((field) => [field, fc.option(fc.string({ minLength: 1 }))]),
		),
	);
	fc.assert(
		fc.property(anyFields, (fields) => {
			const sent = fieldsToSend(fields as unknown as Step2Fields);
			const set = STEP2_FIELDS.filter((field) => fields[field] !== null);
			expect(sent).toEqual(set.map((field) => [SENT_AS[field], fields[field]]));
		}),
	);
});
