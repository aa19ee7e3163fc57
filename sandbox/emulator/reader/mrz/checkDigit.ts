const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const WEIGHTS = [7, 3, 1] as const;

/** ICAO 9303 part 3, section 4.9: weights 7-3-1, modulo 10, the filler < counts as 0. */
export function checkDigit(text: string): string {
	let sum = 0;
	for (const [index, character] of Array.from(text).entries()) {
		sum += Math.max(ALPHABET.indexOf(character), 0) * (WEIGHTS[index % 3] ?? 0);
	}
	return String(sum % 10);
}
