/** The figures in one place. They are from ARGOS's pages where nothing else is said. */

/** Failed checks after which a submission is rejected for good, Step 1 and Step 2 together. */
export const MAX_TRIES = 3;

/** How long a submissionId can be used, from its creation. */
export const SUBMISSION_LIFETIME_MS = 4 * 60 * 60 * 1000;

/** The largest picture that ARGOS takes, in bytes (2 MB). */
export const MAX_IMAGE_BYTES = 2 * 1024 * 1024;

/** Our limit, in bytes (25 MB): a larger file is refused, and not loaded where n8n knows its size. */
export const MAX_LOADED_BYTES = 25 * 1024 * 1024;

/** The size that ARGOS advises for a picture, in bytes (1 MB). */
export const ADVISED_IMAGE_BYTES = 1024 * 1024;

/** The pixel size that ARGOS advises for a picture of an ID, long side first. */
export const ADVISED_PIXELS = { long: 640, short: 480 } as const;

/** The same for a selfie. */
export const ADVISED_SELFIE_PIXELS = { long: 960, short: 720 } as const;

/** Our limit, in characters: longer links are cut off by some mail programs and browsers. */
export const MAX_LINK_LENGTH = 2000;
