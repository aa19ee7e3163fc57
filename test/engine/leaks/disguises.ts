/** How a text can hide in what is stored or logged: how to look, and what to look for. */
interface Disguise {
	view: (stored: string) => string;
	needles: (text: string) => string[];
}

const lower = (text: string) => text.toLowerCase();

/** Both spellings of a space in a form, and every character that is written as %XX. */
const percentDecoded = (text: string) =>
	text
		.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
		.replaceAll('+', ' ');

/** Without line breaks, also those that JSON, or JSON within JSON, writes as \r and \n. */
const inOneLine = (text: string) => text.replace(/\\+[rn]|\s+/g, '');

/**
 * The base64 characters that hold nothing but the text, for each of the three ways in which it can
 * lie on base64's groups of three bytes, whatever stands before and behind it.
 */
function base64Cores(text: string): string[] {
	const bytes = Buffer.from(text);
	return [0, 1, 2].map((before) => {
		const first = Math.ceil((before * 8) / 6);
		const end = Math.floor(((before + bytes.length) * 8) / 6);
		return Buffer.concat([Buffer.alloc(before), bytes])
			.toString('base64')
			.slice(first, end);
	});
}

const DISGUISES: Record<string, Disguise> = {
	plain: { view: lower, needles: (text) => [lower(text)] },
	'percent-encoded': {
		view: (stored) => lower(percentDecoded(stored)),
		needles: (text) => [lower(text)],
	},
	/** Also as a Buffer is printed, `<Buffer 63 61 …>`. */
	hex: {
		view: (stored) => lower(inOneLine(stored).replaceAll(':', '')),
		needles: (text) => [Buffer.from(text).toString('hex')],
	},
	/** As a Buffer is written in JSON. */
	'list of bytes': {
		view: inOneLine,
		needles: (text) => [[...Buffer.from(text)].join(',')],
	},
	base64: {
		view: (stored) =>
			inOneLine(stored.replace(/%2b/gi, '+').replace(/%2f/gi, '/'))
				.replaceAll('-', '+')
				.replaceAll('_', '/'),
		needles: base64Cores,
	},
};

/** In which disguises a text stands in what is stored; none = it is not in there. */
export function tracesOf(text: string, stored: string): string[] {
	return Object.entries(DISGUISES)
		.filter(([, { view, needles }]) => {
			const seen = view(stored);
			return needles(text).some((needle) => seen.includes(needle));
		})
		.map(([name]) => name);
}
