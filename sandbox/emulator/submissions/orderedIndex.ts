import type { Submission } from './submission';

/** How many of them arrived before this place in the order of arrival: found by halving. */
export function countBefore(ordered: readonly Submission[], position: number): number {
	let [low, high] = [0, ordered.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ordered[middle]?.position ?? Infinity) < position) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Submissions under a key, in the order of arrival; one can stand under several keys. */
export class OrderedIndex {
	private readonly lists = new Map<string, Submission[]>();

	get(key: string): readonly Submission[] {
		return this.lists.get(key) ?? [];
	}

	add(key: string, submission: Submission): void {
		const list = this.lists.get(key) ?? [];
		this.lists.set(key, list);
		const place = countBefore(list, submission.position);
		if (list[place] !== submission) list.splice(place, 0, submission);
	}

	clear(): void {
		this.lists.clear();
	}
}
