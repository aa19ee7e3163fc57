import type { LinkFields } from '../../../nodes/ArgosIdentity/model/link/fields';

/** What a link is told when nothing is given. */
export const NO_LINK_FIELDS: LinkFields = {
	language: null,
	email: null,
	userid: null,
	submissionId: null,
	cf1: null,
	cf2: null,
	cf3: null,
	customOptions: {},
};
