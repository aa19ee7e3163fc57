const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** A size in bytes as n8n shows that of a file: `138 kB`, `5.35 MB` (1 MB = 1,000,000 bytes, three digits). */
export function fileSize(bytes: number): string {
	const power = bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3);
	const exponent = Math.min(power, UNITS.length - 1);
	const value = Number((bytes / 1000 ** exponent).toPrecision(3));
	return `${value} ${UNITS[exponent] ?? 'B'}`;
}
