import { FormFault } from '../http/formFault';
import { isImage, partsByName } from '../http/part';
import type { ReceivedPart } from '../http/received';
import type { Application } from '../submissions/submission';
import { OWN_ERRORS, STEP1_ERRORS } from '../texts/errors';

const ID_TYPES = [
	'passport',
	'government_id',
	'drivers_license',
	'residence_permit',
	'visa',
	'vehicle_registration_certificate',
	'aadhaar',
	'pancard',
	'universal',
];

/** ARGOS documentation: which booleans an option takes. */
const CUSTOM_OPTIONS: Readonly<Record<string, readonly unknown[]>> = {
	blacklistCountries: [false],
	approvePeriod: [false],
	rejectPeriod: [false],
	ageLimit: [false],
	rejectDuplicateUser: [true, false],
};

/** Throws a FormFault. */
export function parseCustomOptions(text: string): Record<string, unknown> {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new FormFault(OWN_ERRORS.customOptionsJson);
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new FormFault(OWN_ERRORS.customOptionsJson);
	}
	const options = Object.entries(value);
	for (const [name, option] of options) {
		if (!Object.hasOwn(CUSTOM_OPTIONS, name)) throw new FormFault(OWN_ERRORS.customOptionsKey);
		if (!CUSTOM_OPTIONS[name]?.includes(option)) {
			throw new FormFault(OWN_ERRORS.customOptionsValue);
		}
	}
	return Object.fromEntries(options);
}

/**
 * Parses the form in the order in which ARGOS documentation lists its errors. Throws a FormFault.
 * That a picture's bytes are a picture is not looked at here: only the reader does.
 */
export function parseApplication(parts: readonly ReceivedPart[]): Application {
	const { part, text } = partsByName(parts);
	const back = part('idBackImage');

	if (!isImage(part('idImage')) || (back !== undefined && !isImage(back))) {
		throw new FormFault(STEP1_ERRORS['invalid-id-image']);
	}
	const issuingCountry = text('issuingCountry');
	const email = text('email');
	const idType = text('idType');
	if (!issuingCountry || !email || !idType) {
		throw new FormFault(STEP1_ERRORS['missing-parameters']);
	}
	if (!ID_TYPES.includes(idType)) throw new FormFault(STEP1_ERRORS['invalid-id-type']);
	if (!/^[^\s@"\\<>]+@[^\s@."\\<>]+(\.[^\s@."\\<>]+)+$/.test(email)) {
		throw new FormFault(STEP1_ERRORS['invalid-email']);
	}
	if (!/^[A-Z]{3}$/.test(issuingCountry)) throw new FormFault(OWN_ERRORS.issuingCountry);
	const customOptions = parseCustomOptions(text('customOptions') ?? '{}');

	const optional = Object.fromEntries(
		['submissionId', 'userid', 'cf1', 'cf2', 'cf3'].flatMap((name) => {
			const value = text(name);
			return value === undefined ? [] : [[name, value]];
		}),
	);
	return {
		...optional,
		issuingCountry,
		email,
		idType,
		hasBackImage: back !== undefined,
		ignoreApproved: customOptions['approvePeriod'] === false,
	};
}
