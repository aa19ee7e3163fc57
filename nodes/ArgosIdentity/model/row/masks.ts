import { KYC_STATUSES } from '../status/kycStatus';
import { KNOWN_REJECT_CODES } from '../status/rejectCodes';
import { KNOWN_RETRY_CODES } from '../status/retryCodes';
import { toIsoTime } from '../values/time';

/** What is shown of a text in a personal-data mode other than `full`; null = nothing. */
type Show = (text: string) => string | null;

/** What a column that is not public shows where personal data is masked, and where there is none. */
export interface Mask {
	masked: Show;
	none: Show;
}

const NUMBER_TAIL = 2;
const SHORTEST_NUMBER_WITH_TAIL = 8;

/** The only one that ARGOS's samples of Step 2 show. */
const VERIFICATION_RESULT = 'success';

const KNOWN_CODES: ReadonlySet<string> = new Set(
	[...KYC_STATUSES, ...KNOWN_RETRY_CODES, ...KNOWN_REJECT_CODES, VERIFICATION_RESULT].map((known) =>
		known.toLowerCase(),
	),
);

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

/** `*******89`; a number of fewer than eight characters is all stars. */
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

/** The names of a list such as `a, b` that pass; null when none does. */
const passing = (passes: (name: string) => boolean): Mask => {
	const show: Show = (text) => text.split(', ').filter(passes).join(', ') || null;
	return { masked: show, none: show };
};

/** kycStatus, verificationResult, retry codes and reject codes: what is known, and what is written as ARGOS writes codes. No free text. */
export const code = passing(
	(name) =>
		KNOWN_CODES.has(name.toLowerCase()) || /^(?=.{3,64}$)[a-z][a-z0-9]*(_[a-z0-9]+)+$/.test(name),
);

/** Names of fields, such as `documentNumber`. No free text. */
export const fieldNames = passing((name) => /^[a-z][A-Za-z0-9_]{0,39}$/.test(name));

/** A time in the form that rows give times in. No free text. */
export const time = passing((text) => toIsoTime(text) === text);

/** Who decided: `system`, or somebody whose name or address it is. */
export const systemOnly = passing((name) => name === 'system');
