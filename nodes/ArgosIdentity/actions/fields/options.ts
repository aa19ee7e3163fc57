import type { INodeProperties } from 'n8n-workflow';
import { invalidInput } from '../../model/errors/inputErrors';
import { isRecord, toBoolean } from '../../model/values/unknown';

export const FIT_IMAGES = ['whenTooLarge', 'never'] as const;

export type FitImages = (typeof FIT_IMAGES)[number];

/** How one submission is checked, sent and put out, as chosen under Options. */
export interface SubmitOptions {
	includeInput: boolean;
	checkImages: boolean;
	/** Whether a picture over ARGOS's limit is made smaller. */
	fitImages: FitImages;
	/** For one request, in milliseconds. */
	timeout: number;
	resendWhenNotSent: boolean;
}

/** The bounds of the numbers among the options, both ends included. */
export const OPTION_BOUNDS = {
	maxConcurrency: { least: 1, most: 50 },
	timeout: { least: 1000, most: 600_000 },
} as const;

const bounds = ({ least, most }: { least: number; most: number }) => ({
	minValue: least,
	maxValue: most,
});

const optionFields: INodeProperties[] = [
	{
		displayName: 'Check Images',
		name: 'checkImages',
		type: 'boolean',
		default: true,
		description:
			'Whether to look at the images before sending, so that a file of another kind, a cut-off or a too large one does not cost the applicant a try. An empty file and one over 25 MB are refused in any case.',
	},
	{
		displayName: 'Fit Images',
		name: 'fitImages',
		type: 'options',
		options: [
			{
				name: 'Never',
				value: 'never',
				description: 'Refuse an image over 2 MB',
			},
			{
				name: 'When Too Large',
				value: 'whenTooLarge',
				description: 'Turn an image over 2 MB upright and make it a JPEG under 1 MB',
			},
		],
		default: 'whenTooLarge',
		description:
			'What happens with an image over 2 MB, the most that ARGOS takes. A smaller one is always sent exactly as it is. ARGOS can look for traces of editing; choose Never if your project is strict about that.',
	},
	{
		displayName: 'Include Images',
		name: 'includeImages',
		type: 'boolean',
		default: false,
		description:
			"Whether the input item's files go on with the row, for nodes that need the images again. They are kept as they are, whatever Personal Data says.",
	},
	{
		displayName: 'Include Input Fields',
		name: 'includeInput',
		type: 'boolean',
		default: false,
		description:
			"Whether the row keeps the input item's other fields. They are kept as they are, whatever Personal Data says.",
		displayOptions: { show: { '/output': ['row', 'simple'] } },
	},
	{
		displayName: 'Max Concurrency',
		name: 'maxConcurrency',
		type: 'number',
		typeOptions: bounds(OPTION_BOUNDS.maxConcurrency),
		default: 20,
		description: 'How many items are sent at the same time. The first item decides.',
	},
	{
		displayName: 'Resend When Not Sent',
		name: 'resendWhenNotSent',
		type: 'boolean',
		default: true,
		description:
			'Whether to send again, up to 3 times, when the connection failed before anything left. What may have reached ARGOS is not sent again by this.',
	},
	{
		displayName: 'Timeout',
		name: 'timeout',
		type: 'number',
		typeOptions: bounds(OPTION_BOUNDS.timeout),
		default: 60000,
		description:
			'How long to wait for ARGOS, in milliseconds, from 1000 to 600000. Checking an image takes a while, so keep this generous.',
	},
];

/** Some of these options, for an operation that takes only them. */
export function optionFieldsNamed(...names: string[]): INodeProperties[] {
	return optionFields.filter(({ name }) => names.includes(name));
}

/** The collection "Options" of an operation that sends pictures. */
export const submitOptionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: optionFields,
};

/** The same collection for an operation that sends no picture. */
export const sendingOptionsField: INodeProperties = {
	...submitOptionsField,
	options: optionFields
		.filter(({ name }) => ['maxConcurrency', 'resendWhenNotSent', 'timeout'].includes(name))
		.map((field) =>
			field.name === 'timeout'
				? { ...field, description: 'How long to wait for ARGOS, in milliseconds' }
				: field,
		),
};

/** What the panel shows for an option that nobody has added. */
function defaultOf(name: keyof SubmitOptions | 'maxConcurrency' | 'includeImages'): unknown {
	return optionFields.find((field) => field.name === name)?.default;
}

/** A number, also written as text; null for anything else. */
function numberOf(value: unknown): number | null {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof number === 'number' && !Number.isNaN(number) ? number : null;
}

/**
 * How many items run at a time, brought within its bounds, which costs nobody anything; what is absent
 * or unusable takes its default.
 */
export function readMaxConcurrency(options: unknown): number {
	const given = numberOf(isRecord(options) ? options.maxConcurrency : undefined);
	if (given === null) return Number(defaultOf('maxConcurrency'));
	const { least, most } = OPTION_BOUNDS.maxConcurrency;
	return Math.min(most, Math.max(least, Math.trunc(given)));
}

/**
 * For one request, in milliseconds; what is absent or unusable takes its default.
 *
 * @throws ArgosIdentityError `invalidInput` where it is out of bounds
 */
export function readTimeout(options: unknown): number {
	const given = numberOf(isRecord(options) ? options.timeout : undefined);
	if (given === null) return Number(defaultOf('timeout'));
	const { least, most } = OPTION_BOUNDS.timeout;
	if (given >= least && given <= most) return Math.trunc(given);
	// Not to be brought within its bounds: when waiting ends decides whether a try may be used.
	throw invalidInput(
		'options',
		`has a 'timeout' that is not between ${least} and ${most} milliseconds`,
		'Give it in milliseconds: 30 seconds are 30000.',
	);
}

/** Whether the files of the input item go on with its output. */
export function readIncludeImages(options: unknown): boolean {
	const given = isRecord(options) ? options.includeImages : undefined;
	return toBoolean(given) ?? defaultOf('includeImages') === true;
}

function readFitImages(value: unknown): FitImages {
	const chosen = FIT_IMAGES.find((choice) => choice === (value ?? defaultOf('fitImages')));
	if (chosen !== undefined) return chosen;
	// Not to be guessed: a picture is changed or it is not.
	throw invalidInput(
		'options',
		"has a value in 'fitImages' that is not one of its choices",
		'Choose it from the list.',
	);
}

/**
 * The options of one item from the node's collection. A flag or number that is absent or unusable
 * takes its default.
 *
 * @throws ArgosIdentityError `invalidInput` for a `fitImages` that is neither of its choices and a `timeout` out of bounds
 */
export function readSubmitOptions(value: unknown): SubmitOptions {
	const given = isRecord(value) ? value : {};
	const flag = (name: 'includeInput' | 'checkImages' | 'resendWhenNotSent') =>
		toBoolean(given[name]) ?? defaultOf(name) === true;
	return {
		includeInput: flag('includeInput'),
		checkImages: flag('checkImages'),
		fitImages: readFitImages(given.fitImages),
		timeout: readTimeout(given),
		resendWhenNotSent: flag('resendWhenNotSent'),
	};
}
