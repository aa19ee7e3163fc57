import { parseCustomOptions } from '../step1/parseApplication';

/** What a link tells the form. */
export interface Link {
	lang?: string;
	email?: string;
	token?: string;
	/** The fields of Step 1 that come from the link, by Step 1's names. */
	step1: Readonly<Record<string, string>>;
}

/** ARGOS documentation: the project's rules stand in the query one by one. */
const RULES = [
	'blacklistCountries',
	'approvePeriod',
	'rejectPeriod',
	'ageLimit',
	'rejectDuplicateUser',
];
const STORED = ['userid', 'cf1', 'cf2', 'cf3'];

type Query = Readonly<Record<string, string>>;

const chosen = (query: Query, names: readonly string[]) =>
	names.flatMap((name) => {
		const value = query[name];
		return value ? [[name, value] as const] : [];
	});

function customOptionsOf(query: Query): Record<string, string> {
	const flags: Record<string, unknown> = { true: true, false: false };
	const rules = chosen(query, RULES).map(([name, value]) => [name, flags[value] ?? value]);
	if (rules.length === 0) return {};
	const customOptions = JSON.stringify(Object.fromEntries(rules));
	parseCustomOptions(customOptions);
	return { customOptions };
}

/** Throws a FormFault for a rule with a value that it does not take. */
export function parseLink(query: Query): Link {
	const { sid } = query;
	const step1 = {
		...Object.fromEntries(chosen(query, STORED)),
		...(sid && { submissionId: sid }),
		...customOptionsOf(query),
	};
	return { ...Object.fromEntries(chosen(query, ['lang', 'email', 'token'])), step1 };
}
