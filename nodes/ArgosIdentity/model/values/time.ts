const DATE = String.raw`(?<date>\d{4}-\d{2}-\d{2})`;
const OFFSET = String.raw`[+-]\d{2}:?\d{2}`;

/**
 * ISO 8601 with a zone, as in ARGOS's samples, and the pattern YYYY-MM-DD-HH-MM-SS-ZZZ that one page
 * prints instead. What ZZZ is, that page does not say: milliseconds, UTC's name and an offset are read.
 */
const FORMS = [
	new RegExp(
		`^${DATE}[T ](?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})(?:\\.(?<fraction>\\d{1,9}))?(?<zone>Z|${OFFSET})$`,
		'i',
	),
	new RegExp(
		`^${DATE}-(?<hour>\\d{2})-(?<minute>\\d{2})-(?<second>\\d{2})-(?:(?<fraction>\\d{3})|(?<zone>Z|UTC|GMT|${OFFSET}))$`,
		'i',
	),
];

/** The form that comes out, and that ARGOS's samples have: a row has four, and reading the others takes twice as long. */
const USUAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function zoneOf(zone: string | undefined): string {
	return zone === undefined || /^[a-z]/i.test(zone) ? 'Z' : zone.replace(/^(...)(\d\d)$/, '$1:$2');
}

/** A time of any of the forms as ISO 8601 with its zone; null for any other text. */
function normalized(text: string): string | null {
	if (USUAL.test(text)) return text;
	const found = FORMS.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
	if (found === undefined) return null;
	const { date, hour, minute, second, fraction = '0', zone } = found;
	return `${date}T${hour}:${minute}:${second}.${fraction.slice(0, 3)}${zoneOf(zone)}`;
}

/** A time that ARGOS gives as ISO 8601 in UTC; null when it is in none of the known forms. */
export function toIsoTime(text: string): string | null {
	const time = Date.parse(normalized(text) ?? '');
	return Number.isNaN(time) ? null : new Date(time).toISOString();
}
