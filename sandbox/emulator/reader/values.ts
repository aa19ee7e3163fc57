/** A text recognised with less is not trusted by itself; tesseract's scale of 0 to 100. */
export const SURE = 70;

/** A value that was read, and whether it can be trusted. */
export interface ReadValue {
	value: string;
	accepted: boolean;
}

/** What is read from documents, in ARGOS's words: `ocr_` + name. */
export type ValueName =
	| 'lastName'
	| 'firstName'
	| 'birthDate'
	| 'issueDate'
	| 'expireDate'
	| 'gender'
	| 'nationality'
	| 'identityNumber'
	| 'licenseNumber';

export type ReadValues = Partial<Record<ValueName, ReadValue>>;

/** The one text that all readings agree on, if at least `least` of them have it. */
export function agreed(readings: ReadonlyArray<string | undefined>, least: number) {
	const [first, ...others] = readings.filter((text) => text !== undefined);
	if (first === undefined || others.length + 1 < least) return undefined;
	return others.every((text) => text === first) ? first : undefined;
}

/** The text that most readings have; undefined when two are level. */
export function mostFrequent(readings: ReadonlyArray<string | undefined>): string | undefined {
	const counts = new Map<string, number>();
	for (const text of readings) {
		if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
	return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}
