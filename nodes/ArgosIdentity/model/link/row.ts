import type { Column } from '../row/columnFacts';
import type { Scalar } from '../row/columns';
import { emailDomain, hidden, type Mask } from '../row/masks';
import type { LinkFields } from './fields';

const column = (name: string, facts: Omit<Column, 'name'>): Column => ({ name, ...facts });

const given = (name: string, example: string, mask: 'public' | Mask = 'public'): Column =>
	column(name, {
		type: 'string',
		example,
		meaning: 'As it stands in the link.',
		emptyWhen: 'it was not given',
		mask,
	});

/**
 * The columns of a link's row. The link is as personal as what stands in it, so a mode that hides
 * personal data would hide all of it: there would be nothing to send. That is why creating a link has no
 * such parameter, and why what a link holds is the workflow's choice.
 */
export const LINK_COLUMNS: readonly Column[] = [
	column('link', {
		type: 'string',
		example: 'https://form.argosidentity.com/?pid=…',
		meaning: "The address of ARGOS's form for this applicant.",
		emptyWhen: null,
		mask: hidden,
	}),
	column('tokenId', {
		type: 'string',
		example: '5f0c…',
		meaning: 'The one-time token in the link, which ARGOS names in its webhooks.',
		emptyWhen: 'One-Time Token is off',
		mask: 'public',
	}),
	given('userid', 'user-7'),
	given('email', 'name@example.com', emailDomain),
	given('submissionId', 'a1b2c3d4e5'),
	given('cf1', 'spring campaign'),
	given('cf2', ''),
	given('cf3', ''),
	given('language', 'ko'),
];

/** The row of one link, in the order of LINK_COLUMNS. */
export function linkRow(
	link: string,
	tokenId: string | null,
	{ userid, email, submissionId, cf1, cf2, cf3, language }: LinkFields,
): Record<string, Scalar> {
	return { link, tokenId, userid, email, submissionId, cf1, cf2, cf3, language };
}
