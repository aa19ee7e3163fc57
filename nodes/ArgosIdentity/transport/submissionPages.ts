import { ArgosIdentityError } from '../model/errors/argosIdentityError';
import { readPage, type PageKey } from '../model/submission/page';
import type { UnknownRecord } from '../model/values/unknown';
import { cancelSignalOf, type ArgosContext } from './argosContext';
import { errorFromAnswer } from './errorFromAnswer';
import { getSubmissions, type Reading } from './submissions';

const WRONG_LIST = 'Check the Base URL in the credential, and ask ARGOS support about the list.';

function wrongList(message: string): ArgosIdentityError {
	return new ArgosIdentityError('unexpectedResponse', { message, description: WRONG_LIST });
}

/** The key of a next page that has not been asked for yet; null where there is none. */
function unseen(next: PageKey | 'half' | null, seen: Set<string>): PageKey | null {
	if (next === null) return null;
	if (next === 'half') throw wrongList('ARGOS names the next page of its list only by half');
	const text = JSON.stringify(next);
	if (seen.has(text)) throw wrongList('ARGOS names a page of its list as the next one again');
	seen.add(text);
	return next;
}

/**
 * A list of submissions (`GET /submission`), page by page as it is asked for; nothing of a page is
 * kept when the next one is fetched. It ends: a page that was fetched is not fetched again. No order
 * is documented.
 *
 * @param query in ARGOS's names, without the keys of paging
 * @throws ArgosIdentityError
 */
export async function* submissionPages(
	context: ArgosContext,
	query: Readonly<Record<string, string>>,
	reading: Reading,
): AsyncGenerator<UnknownRecord[]> {
	const seen = new Set<string>();
	let key: PageKey | null = null;
	do {
		if (cancelSignalOf(context)?.aborted) throw new ArgosIdentityError('cancelled');
		const place = key === null ? {} : { nextpage_id: key.id, nextpage_date: key.createdAt };
		const answer = await getSubmissions(context, { ...query, ...place }, reading);
		const page = readPage(answer.body);
		if (page === null) throw errorFromAnswer(answer, Date.now());
		yield page.items;
		key = unseen(page.next, seen);
	} while (key !== null);
}
