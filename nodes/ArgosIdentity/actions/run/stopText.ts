import { ArgosIdentityError } from '../../model/errors/argosIdentityError';
import type { Effect } from '../../model/errors/effect';
import { submissionIdOf, type ItemResult } from './itemResult';

/** What became of each item by its index; of one that was never reached it is absent. */
export type Results = ReadonlyArray<ItemResult | undefined>;

interface Left {
	itemIndex: number;
	submissionId: string | null;
}

/** What is said of items with a row, and of those that may have reached ARGOS without one. */
type Words = Record<'answered' | 'perhaps', string>;

const WORDS: Record<Exclude<Effect, 'read'>, Words> = {
	try: {
		answered: 'ARGOS has answered these items, do not send them again',
		perhaps:
			'ARGOS may have received these items and counted a try for each, look them up by e-mail with Get Many or in the ARGOS dashboard before sending them again',
	},
	change: {
		answered: 'ARGOS has carried these items out, do not repeat them',
		perhaps:
			'ARGOS may have carried these items out, read the submissions again before you repeat them',
	},
};

/** `3, 5–9`: ascending numbers, those in a row as one. */
function ranges(numbers: readonly number[]): string {
	const found: Array<{ from: number; to: number }> = [];
	for (const number of numbers) {
		const last = found.at(-1);
		if (last?.to === number - 1) last.to = number;
		else found.push({ from: number, to: number });
	}
	return found.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

/** Every item and every id: once the node has stopped they stand nowhere else. */
function listed(left: readonly Left[]): string {
	const named = left.flatMap(({ itemIndex, submissionId }) =>
		submissionId === null ? [] : [`item ${itemIndex}: ${submissionId}`],
	);
	const nameless = left.filter(({ submissionId }) => submissionId === null);
	if (nameless.length === 0) return named.join(', ');
	const indexes = ranges(nameless.map(({ itemIndex }) => itemIndex));
	const items = `without a submission ID item${nameless.length > 1 ? 's' : ''} ${indexes}`;
	return named.length === 0 ? items : `${named.join(', ')}, and ${items}`;
}

const isRow = (result: ItemResult) => !(result instanceof ArgosIdentityError);
const isPerhaps = (result: ItemResult) =>
	result instanceof ArgosIdentityError && result.sent !== 'no';

/**
 * What a run has left at ARGOS, to stand in the error that stops the node: each item that may have used
 * a try, whether or not it became a row, and all submission IDs. '' = nothing, or nothing but what the
 * error itself says.
 */
export function leftAtArgos(results: Results, effect: Effect): string {
	const isAlone = results.length === 1 && submissionIdOf(results[0] ?? []) === null;
	if (effect === 'read' || isAlone) return '';
	const sentence = (words: string, isOne: (result: ItemResult) => boolean) => {
		const left = results.flatMap((result, itemIndex) =>
			result !== undefined && isOne(result)
				? [{ itemIndex, submissionId: submissionIdOf(result) }]
				: [],
		);
		return left.length === 0 ? [] : [`${words}: ${listed(left)}.`];
	};
	const { answered, perhaps } = WORDS[effect];
	return [...sentence(answered, isRow), ...sentence(perhaps, isPerhaps)].join('\n\n');
}
