import { invalidInput } from './errors/inputErrors';
import { isRecord, toBoolean } from './values/unknown';

export const FIT_IMAGES = ['whenTooLarge', 'never'] as const;

export type FitImages = (typeof FIT_IMAGES)[number];

/** How one submission is checked, sent and put out, as chosen under Options. */
export interface SubmitIdOptions {
	includeInput: boolean;
	checkImages: boolean;
	/** Whether a picture over ARGOS's limit is made smaller. */
	fitImages: FitImages;
	/** For one request, in milliseconds. */
	timeout: number;
	resendWhenNotSent: boolean;
}

export const DEFAULT_OPTIONS: Readonly<SubmitIdOptions & { maxConcurrency: number }> = {
	includeInput: false,
	checkImages: true,
	fitImages: 'whenTooLarge',
	timeout: 60_000,
	resendWhenNotSent: true,
	maxConcurrency: 20,
};

/** The bounds of the numbers among the options, both ends included. */
export const OPTION_BOUNDS = {
	maxConcurrency: { least: 1, most: 50 },
	timeout: { least: 1000, most: 600_000 },
} as const;

function bounded(value: unknown, name: keyof typeof OPTION_BOUNDS): number {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	if (typeof number !== 'number' || Number.isNaN(number)) return DEFAULT_OPTIONS[name];
	const { least, most } = OPTION_BOUNDS[name];
	return Math.min(most, Math.max(least, Math.trunc(number)));
}

/** How many items run at a time; what is absent or unusable takes its default. */
export function readMaxConcurrency(options: unknown): number {
	return bounded(isRecord(options) ? options.maxConcurrency : undefined, 'maxConcurrency');
}

function readFitImages(value: unknown): FitImages {
	const chosen = FIT_IMAGES.find((choice) => choice === (value ?? DEFAULT_OPTIONS.fitImages));
	if (chosen !== undefined) return chosen;
	// Not to be guessed: a picture is changed or it is not.
	throw invalidInput(
		'options',
		"has a value in 'Fit Images' that is not one of its choices",
		'Choose it from the list.',
	);
}

/**
 * The options of one item from the node's collection. A flag or number that is absent or unusable
 * takes its default.
 *
 * @throws ArgosIdentityError `invalidInput` for a `fitImages` that is neither of its choices
 */
export function readSubmitIdOptions(value: unknown): SubmitIdOptions {
	const given = isRecord(value) ? value : {};
	const flag = (name: 'includeInput' | 'checkImages' | 'resendWhenNotSent') =>
		toBoolean(given[name]) ?? DEFAULT_OPTIONS[name];
	return {
		includeInput: flag('includeInput'),
		checkImages: flag('checkImages'),
		fitImages: readFitImages(given.fitImages),
		timeout: bounded(given.timeout, 'timeout'),
		resendWhenNotSent: flag('resendWhenNotSent'),
	};
}
