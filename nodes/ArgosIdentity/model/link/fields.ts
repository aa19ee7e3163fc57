import type { Language } from './language';

/** What a link tells ARGOS's form, checked; null = not in the link. */
export interface LinkFields {
	language: Language | null;
	email: string | null;
	userid: string | null;
	/** A submission that there is already. */
	submissionId: string | null;
	cf1: string | null;
	cf2: string | null;
	cf3: string | null;
	/** In ARGOS's spelling, from `chosenOptions`. */
	customOptions: Readonly<Record<string, boolean>>;
}

/**
 * The query names of the fields. All are in ARGOS documentation; what the form does with the `sid` of a
 * submission, other than adding an address to it, is not.
 */
const NAMES = {
	lang: 'language',
	email: 'email',
	userid: 'userid',
	sid: 'submissionId',
	cf1: 'cf1',
	cf2: 'cf2',
	cf3: 'cf3',
} as const satisfies Record<string, Exclude<keyof LinkFields, 'customOptions'>>;

/**
 * The pairs of a link's query in a fixed order; an unset field is left out. The project's rules stand in
 * it one by one, not as Step 1's JSON. The name `token` is ARGOS's in its example of an encrypted link;
 * that it is the same in a plain one is inferred.
 */
export function queryPairs(
	projectId: string,
	fields: LinkFields,
	tokenId: string | null,
): Array<[name: string, value: string]> {
	const named = Object.entries(NAMES).map(([name, field]) => [name, fields[field]] as const);
	const rules = Object.entries(fields.customOptions).map(
		([name, value]) => [name, String(value)] as const,
	);
	const pairs = [['pid', projectId] as const, ...named, ...rules, ['token', tokenId] as const];
	return pairs.flatMap(([name, value]) =>
		value === null ? [] : [[name, value] satisfies [string, string]],
	);
}
