import { distance } from '../distance';
import type { Phrase } from '../phrases';
import { SURE, type ReadValue } from '../values';

/** Names as printed; trusted when the zone has the same letters, or the print is clear. */
export interface Names {
	lastName: ReadValue;
	firstName: ReadValue;
	/** Letters in which print and zone differ. */
	errors: number;
}

interface Match {
	phrase: Phrase;
	errors: number;
	/** Where the name ends in the zone. */
	end: number;
}

/** What fillers are misread as. */
const FILLER = /[<KLCSE]/;

/** The letters of a name as the zone writes them. */
const inZone = (printed: string) =>
	printed
		.toUpperCase()
		.replace(/[ -]+/g, '<')
		.replace(/[^A-Z<]/g, '');

const isName = ({ text }: Phrase) => /^\p{L}[\p{L}' -]+$/u.test(text);

/** How well a printed name fits at a place of the zone; undefined when it does not. */
function matchAt(phrase: Phrase, zone: string, start: number): Match | undefined {
	const name = inZone(phrase.text);
	let best: Match | undefined;
	for (const length of [name.length, name.length - 1, name.length + 1, name.length + 2]) {
		const end = start + length;
		if (length < 2 || end > zone.length) continue;
		const errors = distance(name, zone.slice(start, end));
		const followed = end === zone.length || FILLER.test(zone.charAt(end));
		if (followed && errors <= name.length / 4 && errors < (best?.errors ?? Infinity)) {
			best = { phrase, errors, end };
		}
	}
	return best;
}

/** A longer name with an error is more likely than half of it without one. */
const worth = ({ end, errors }: Match) => end - 3 * errors;

function bestMatch(phrases: readonly Phrase[], zone: string, starts: readonly number[]) {
	return phrases
		.flatMap((phrase) => starts.map((start) => matchAt(phrase, zone, start)))
		.filter((match) => match !== undefined)
		.sort((a, b) => worth(b) - worth(a))
		.at(0);
}

/**
 * The zone's names have no check digit and their fillers are often misread as letters. So the
 * printed names decide: those two phrases of the page that fit the zone best.
 */
export function findNames(zone: string, phrases: readonly Phrase[]): Names | undefined {
	const candidates = phrases.filter(isName);
	const last = bestMatch(candidates, zone, [0]);
	if (!last) return undefined;
	const starts = [1, 2, 3, 4].map((fillers) => last.end + fillers);
	const below = candidates.filter(({ bottom }) => bottom > last.phrase.bottom);
	const first = bestMatch(below, zone, starts);
	if (!first) return undefined;
	return {
		lastName: valueOf(last),
		firstName: valueOf(first),
		errors: last.errors + first.errors,
	};
}

const valueOf = ({ phrase, errors }: Match): ReadValue => ({
	value: phrase.text.toUpperCase().replace(/[^\p{L}]+$/u, ''),
	accepted: errors === 0 || phrase.confidence >= SURE,
});
