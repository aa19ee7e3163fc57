import { LEGACY_EXPRESSIONS } from '../../sandbox/n8n/legacyExpressions';

/** A full run, and how many of its applicants are handed in at a time. */
export const APPLICANTS = 10_000;
export const BATCH = 100;

/**
 * What every n8n of a soak gets: executions that went well leave nothing behind, so that the disk does not
 * fill; failed ones are kept. n8n only marks them as deleted and takes them out of its database later, every
 * 15 minutes by default: here every minute, so that a run is longer than that.
 */
export const SAVING = {
	EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'none',
	EXECUTIONS_DATA_SAVE_ON_ERROR: 'all',
	EXECUTIONS_DATA_PRUNE: 'true',
	EXECUTIONS_DATA_PRUNE_HARD_DELETE_INTERVAL: '1',
} as const;

/** How n8n evaluates expressions, which most of the memory and the time of a delivery depend on. */
export const SETTINGS = {
	legacy: LEGACY_EXPRESSIONS,
	asItComes: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;
export type Setting = keyof typeof SETTINGS;

export const SETTING_WORDS: Readonly<Record<Setting, string>> = {
	legacy: '`N8N_EXPRESSION_ENGINE=legacy`',
	asItComes: 'n8n as it comes',
};

/**
 * How much more n8n may need after the last applicant than at the least look, in bytes, however many
 * applicants there were. What is kept on purpose is bounded: the trigger's 10,000 deliveries are a few MB at
 * most. 16 MB over 9,000 applicants are 1.8 KB each: a fourth of one of the pictures (7.4 KB).
 */
export const MOST_GROWTH_BYTES = 16_000_000;
