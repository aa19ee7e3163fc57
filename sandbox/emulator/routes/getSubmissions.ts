import type { Forms } from '../forms/forms';
import { json, refusal, type Reply } from '../http/reply';
import { itemOf, kycItemOf } from '../items/item';
import { parseListQuery } from '../items/listQuery';
import { timeText } from '../items/times';
import type { Item } from '../items/wording';
import type { EmulatorState } from '../state/state';
import { pageOf } from '../submissions/page';
import type { Submission } from '../submissions/submission';
import { GATEWAY, UNKNOWN_ID } from '../texts/errors';

type Query = Readonly<Record<string, string>>;

/** ARGOS documentation: id and created_at, which go together. The faulty forms are inferred. */
function keyAfter(last: Submission, query: Query, forms: Forms): Record<string, string> {
	const [id, created_at] = [last.submissionId, timeText(last.createdAt, forms)];
	const { nextpage_id, nextpage_date } = query;
	switch (forms.nextPage) {
		case 'without-id':
			return { created_at };
		case 'without-date':
			return { id };
		case 'repeats':
			return { id: nextpage_id ?? id, created_at: nextpage_date ?? created_at };
		case 'whole':
			return { id, created_at };
	}
}

const LAST_PAGE: Record<Forms['lastPage'], Item> = {
	absent: {},
	null: { nextpageKey: null },
	empty: { nextpageKey: {} },
};

const EMPTY_LIST: Record<Forms['emptyList'], unknown> = {
	items: { Items: [] },
	'no-items': {},
	'null-items': { Items: null },
	'bare-array': [],
};

const UNKNOWN: Record<Exclude<Forms['unknownId'], 'empty'>, number> = {
	refused: 400,
	'not-found': 404,
};

/** GET /v3/submission: one submission, or a list, newest first (the order is inferred). */
export function getSubmissions(query: Query, { store, settings }: EmulatorState): Reply {
	const { forms } = settings;
	const parsed = parseListQuery(query, store, forms);
	if (!parsed) return refusal(400, GATEWAY.badQuery, 'query');
	const { found, hasMore } = pageOf(parsed.ordered, parsed);
	const last = found.at(-1);
	const single = parsed.submissionId !== undefined;
	if (!last) {
		if (single && forms.unknownId !== 'empty') {
			return refusal(UNKNOWN[forms.unknownId], UNKNOWN_ID, 'unknown id');
		}
		return { answer: json(200, EMPTY_LIST[forms.emptyList]), note: '0 items' };
	}
	const word = parsed.kycOnly ? kycItemOf : itemOf;
	const Items = found.map((submission) => word(submission, { forms, single }));
	const goesOn = hasMore || (forms.nextPage === 'repeats' && parsed.after !== undefined);
	const key = goesOn ? { nextpageKey: keyAfter(last, query, forms) } : LAST_PAGE[forms.lastPage];
	return { answer: json(200, { Items, ...key }), note: `${Items.length} items` };
}
