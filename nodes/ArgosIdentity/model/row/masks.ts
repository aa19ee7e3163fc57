/** What is shown of a text in a personal-data mode other than `full`; null = nothing. */
type Show = (text: string) => string | null;

/** What a column that is not public shows where personal data is masked, and where there is none. */
export interface Mask {
	masked: Show;
	none: Show;
}

const NUMBER_TAIL = 4;
const SHORTEST_NUMBER_WITH_TAIL = 8;

const nothing: Show = () => null;
const characters = (text: string) => Array.from(text);
const initial = (text: string) => `${characters(text)[0] ?? ''}***`;

/** Shown as it is where data is masked: it tells little without the rest. */
export const asItIs: Mask = { masked: (text) => text, none: nothing };

/** Hidden in both modes. */
export const hidden: Mask = { masked: nothing, none: nothing };

/** `A***`. */
export const firstLetter: Mask = { masked: initial, none: nothing };

/** `1991-**-**`. */
export const year: Mask = {
	masked: (text) => (/^\d{4}\b/.test(text) ? `${text.slice(0, 4)}-**-**` : '****-**-**'),
	none: nothing,
};

/** `*****6789`; a short number is all stars. */
export const numberTail: Mask = {
	masked: (text) => {
		const all = characters(text);
		const shown = all.length >= SHORTEST_NUMBER_WITH_TAIL ? all.slice(-NUMBER_TAIL) : [];
		return '*'.repeat(all.length - shown.length) + shown.join('');
	},
	none: nothing,
};

/** `a***@example.test`. */
export const emailDomain: Mask = {
	masked: (text) => {
		const at = text.lastIndexOf('@');
		return at < 1 ? '***' : `${initial(text)}${text.slice(at)}`;
	},
	none: nothing,
};
