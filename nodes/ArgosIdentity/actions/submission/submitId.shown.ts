/** When the parameters of Submit ID (Step 1) are shown. */
export const shownForSubmitId = { resource: ['submission'], operation: ['submitId'] };
