import { invalidInput } from '../errors/inputErrors';
import { collection } from '../given/collection';
import { requiredText } from '../given/text';
import { checkCountry } from '../given/country';
import { day, GENDERS, oneOf, type Check } from '../given/values';
import { toIdType } from '../step1/idType';

const idType: Check = (name, value) => {
	const found = toIdType(requiredText(name, value));
	if (found !== null) return found;
	throw invalidInput(
		name,
		'is not one of the kinds of ID that ARGOS checks',
		'Choose it from the list.',
	);
};

/** The verdicts that a change can set. ARGOS's page names the field, not its values. */
export const SETTABLE_STATUSES = ['approved', 'pending', 'rejected'] as const;

/**
 * Everything of a submission that can be changed, by ARGOS's names (PATCH submission). An empty value
 * is refused: what ARGOS makes of one is not documented.
 */
const CHECKS = {
	birthDate: day,
	documentNumber: requiredText,
	expireDate: day,
	firstName: requiredText,
	fullName: requiredText,
	gender: oneOf(GENDERS),
	identityNumber: requiredText,
	idType,
	issueDate: day,
	issuingCountry: checkCountry,
	kycStatus: oneOf(SETTABLE_STATUSES),
	lastName: requiredText,
	nationality: checkCountry,
	serialNumber: requiredText,
} as const satisfies Record<string, Check>;

export type ChangedField = keyof typeof CHECKS;

/** What PATCH submission changes. */
export const UPDATE_FIELDS = Object.keys(CHECKS) as readonly ChangedField[];

/** What a review can correct (`updateFields` of POST review). */
export const CORRECTION_FIELDS = [
	'birthDate',
	'expireDate',
	'fullName',
	'gender',
	'idType',
	'issueDate',
] as const satisfies readonly ChangedField[];

/** New values by ARGOS's names; none of them is empty. */
export type Changes = Readonly<Partial<Record<ChangedField, string>>>;

/**
 * The new values in a collection. A field that is added must have a value.
 *
 * @throws ArgosIdentityError `invalidInput`
 */
export function checkChanges(
	parameter: string,
	value: unknown,
	allowed: readonly ChangedField[],
): Changes {
	const given = Object.entries(collection(parameter, value)).map(([name, fieldValue]) => {
		const field = allowed.find((candidate) => candidate === name);
		if (field !== undefined) return [field, CHECKS[field](field, fieldValue)] as const;
		throw invalidInput(
			parameter,
			'has a field that cannot be changed here',
			'Add its fields one by one from the list.',
		);
	});
	return Object.fromEntries(given);
}
