/** Number of characters to insert, delete or replace to make one text of the other (Levenshtein). */
export function distance(a: string, b: string): number {
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const current = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
		}
		previous = current;
	}
	return previous[b.length] ?? 0;
}

/** Whether a recognised text is the wanted one, give or take one character in four. */
export const resembles = (read: string, wanted: string) =>
	distance(read.toUpperCase(), wanted.toUpperCase()) <= Math.floor(wanted.length / 4);
