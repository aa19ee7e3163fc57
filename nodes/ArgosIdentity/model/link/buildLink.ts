import { invalidInput } from '../errors/inputErrors';
import { MAX_LINK_LENGTH } from '../limits';
import { queryPairs, type LinkFields } from './fields';

/** The form that a link opens. */
export interface Form {
	/** Without a trailing slash. */
	formUrl: string;
	projectId: string;
}

/**
 * A value in a query, by RFC 3986: only its unreserved characters stay. `encodeURIComponent` also lets
 * quotes and brackets through, which end a link in a text or a web page.
 */
function encoded(value: string): string {
	return encodeURIComponent(value).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}

/**
 * The address of ARGOS's form for one applicant; every value is encoded once.
 *
 * @throws ArgosIdentityError `invalidInput` when it gets longer than MAX_LINK_LENGTH
 */
export function buildLink(
	{ formUrl, projectId }: Form,
	fields: LinkFields,
	tokenId: string | null,
): string {
	const pairs = queryPairs(projectId, fields, tokenId);
	const query = pairs.map(([name, value]) => `${name}=${encoded(value)}`).join('&');
	const link = `${formUrl}/?${query}`;
	if (link.length <= MAX_LINK_LENGTH) return link;
	throw invalidInput(
		'additionalFields',
		`would make the link longer than ${MAX_LINK_LENGTH} characters`,
		'Shorten the values. Letters outside the Latin alphabet take six to twelve characters each in a link.',
	);
}
