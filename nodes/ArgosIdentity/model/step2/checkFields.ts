import { invalidInput } from '../errors/inputErrors';
import { collection } from '../given/collection';
import { requiredSubmissionId } from '../given/submissionId';
import { refuseStrayInvisible, requiredText } from '../given/text';
import { day, GENDERS, oneOf, type Check } from '../given/values';
import { toAlpha3 } from '../values/country/country';
import { dayDependsOnZone, toDay } from '../values/day';
import { isEmpty } from '../values/unknown';
import type { AdditionalField, Step2Fields } from './fields';
import { licenseNumber } from './licenseNumber';

/** The parameters as a workflow gives them: of any type, since expressions can give anything. */
export type GivenStep2Fields = Record<
	'submissionId' | 'fullName' | 'birthDate' | 'additionalFields',
	unknown
>;

const OF_STEP_1 = 'Give the submissionId of the row of Step 1.';

/** What an expression that gives nothing leaves behind. There are people whose last name is Null, so that only counts alone. */
const GAPS = /\bundefined\b|\[object object\]|\{\{|^null(?: null)*$/i;

/** Beside what our own masks write, no name and no date has a star in it. */
function refuseMasked(parameter: string, value: unknown): void {
	if (typeof value !== 'string' || !value.includes('*')) return;
	throw invalidInput(
		parameter,
		'is masked',
		"Set 'personalData' to Full in the node that read it, or let the person type it.",
	);
}

function checkFullName(value: unknown): string {
	const name = requiredText('fullName', value);
	refuseMasked('fullName', name);
	refuseStrayInvisible('fullName', name);
	if (GAPS.test(name)) {
		throw invalidInput(
			'fullName',
			'is what an expression that gives nothing leaves behind',
			'See that its expression gives the whole name.',
		);
	}
	return name;
}

/** A day on a document, or of a birth. */
const documentDay: Check = (name, value) => {
	if (!dayDependsOnZone(value)) return day(name, value);
	throw invalidInput(
		name,
		'is a time in UTC, which is another day in other time zones. Write it as YYYY-MM-DD',
		"An expression makes such a text of a date with .toFormat('yyyy-MM-dd').",
	);
};

/** Nobody older is alive, and calendars that count otherwise stand outside of these years. */
const FIRST_DAY = '1900-01-01';

/** In the zone whose day begins first, so that nobody is born in the future there. */
const EARLIEST_ZONE_MS = 14 * 60 * 60 * 1000;

function checkBirthDate(value: unknown, now: number): string {
	refuseMasked('birthDate', value);
	const birthDate = documentDay('birthDate', value);
	const today = toDay(new Date(now + EARLIEST_ZONE_MS)) ?? '';
	if (birthDate >= FIRST_DAY && birthDate <= today) return birthDate;
	throw invalidInput(
		'birthDate',
		'lies before 1900 or in the future',
		'Give the day of birth of the Gregorian calendar, as YYYY-MM-DD.',
	);
}

/** Also by the letters that stand on documents. */
const gender: Check = (name, value) => {
	const letters: Readonly<Record<string, string>> = { f: 'female', m: 'male' };
	const text = requiredText(name, value).toLowerCase();
	return oneOf(GENDERS)(name, letters[text] ?? text);
};

/** Unlike the country of an ID, what stands here by mistake is not quoted: it may be a name. */
const nationality: Check = (name, value) => {
	const alpha3 = toAlpha3(requiredText(name, value));
	if (alpha3 !== null) return alpha3;
	throw invalidInput(name, 'is not a country', 'Give an ISO 3166 code or an English name.');
};

/** What may be added; whether a kind of document needs it only ARGOS knows. */
const ADDITIONAL: Readonly<Record<AdditionalField, Check>> = {
	gender,
	nationality,
	identityNumber: requiredText,
	licenseNumber,
	issueDate: documentDay,
	expireDate: documentDay,
	documentNumber: requiredText,
	serialNumber: requiredText,
	globalCode: requiredText,
	compoundCode: requiredText,
	formattedAddress: requiredText,
	addressInput: requiredText,
	addressDetail: requiredText,
};

function checkAdditional(value: unknown): Record<AdditionalField, string | null> {
	const given = collection('additionalFields', value);
	const names = Object.keys(ADDITIONAL) as AdditionalField[];
	const checked = names.map((name) => [
		name,
		isEmpty(given[name]) ? null : ADDITIONAL[name](name, given[name]),
	]);
	return Object.fromEntries(checked) as Record<AdditionalField, string | null>;
}

/**
 * The fields of a Step 2 request from the parameters, in ARGOS's spelling.
 *
 * @param now in milliseconds since 1970: nobody is born later
 * @throws ArgosIdentityError `invalidInput`, naming the first parameter that cannot be used; no value
 * of a person stands in it
 */
export function checkStep2Fields(given: GivenStep2Fields, now: number): Step2Fields {
	return {
		submissionId: requiredSubmissionId(given.submissionId, OF_STEP_1),
		fullName: checkFullName(given.fullName),
		birthDate: checkBirthDate(given.birthDate, now),
		...checkAdditional(given.additionalFields),
	};
}
