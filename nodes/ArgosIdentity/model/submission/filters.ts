import type { ArgosIdentityError } from '../errors/argosIdentityError';
import { invalidInput } from '../errors/inputErrors';
import { READ_OUTCOMES, type ReadOutcome } from '../status/outcome';
import { collection } from '../given/collection';
import { checkEmail, checkUserId } from '../step1/checkFields';
import { trimInvisible } from '../values/text';
import { toDay } from '../values/day';

/** Which submissions are wanted. */
export interface Filters {
	/** What ARGOS filters by, in its names. */
	query: Record<string, string>;
	/** Applied here; null = all. */
	outcomes: readonly ReadOutcome[] | null;
	/** Applied here: a day as YYYY-MM-DD; null = all. */
	expiresBefore: string | null;
}

function isNothing(value: unknown): boolean {
	return (
		value === undefined ||
		value === null ||
		(typeof value === 'string' && trimInvisible(value) === '') ||
		(Array.isArray(value) && value.length === 0)
	);
}

/** A filter that gives nothing would list everybody. */
function givesNothing(name: string): ArgosIdentityError {
	return invalidInput(
		name,
		'is added as a filter but gives nothing',
		'Fill it in, check its expression, or take the filter away: without it the list holds everybody.',
	);
}

function userid(value: unknown): string {
	const text = checkUserId(value);
	if (text === null) throw givesNothing('userid');
	return text;
}

function day(name: string, value: unknown): string {
	const found = toDay(value);
	if (found !== null) return found;
	throw invalidInput(name, 'is not a date', 'Write it as YYYY-MM-DD.');
}

function isReadOutcome(value: unknown): value is ReadOutcome {
	return READ_OUTCOMES.some((outcome) => outcome === value);
}

function outcomes(value: unknown): ReadOutcome[] {
	const given: unknown[] = Array.isArray(value) ? value : [value];
	if (given.every(isReadOutcome)) return given;
	throw invalidInput(
		'outcome',
		'has a value that a submission never has',
		'Choose them from the list.',
	);
}

/** ARGOS's name of each filter that it applies itself, with what is sent. */
const SENT: ReadonlyArray<[name: string, argosName: string, text: (value: unknown) => string]> = [
	['email', 'email', checkEmail],
	['userid', 'userid', userid],
	['startDate', 'start_date', (value) => day('startDate', value)],
	['endDate', 'end_date', (value) => day('endDate', value)],
];

/**
 * The filters of a list from the node's collection.
 *
 * @throws ArgosIdentityError `invalidInput`
 */
export function checkFilters(value: unknown): Filters {
	const given = collection('filters', value);
	const empty = Object.keys(given).find((name) => isNothing(given[name]));
	if (empty !== undefined) throw givesNothing(empty);
	const query = Object.fromEntries(
		SENT.filter(([name]) => Object.hasOwn(given, name)).map(([name, argosName, text]) => [
			argosName,
			text(given[name]),
		]),
	);
	const { start_date: start = '', end_date: end = '9' } = query;
	if (end < start) {
		throw invalidInput('endDate', "is before 'startDate'", 'Change one of the two.');
	}
	return {
		query,
		outcomes: given.outcome === undefined ? null : outcomes(given.outcome),
		expiresBefore:
			given.expiresBefore === undefined ? null : day('expiresBefore', given.expiresBefore),
	};
}
