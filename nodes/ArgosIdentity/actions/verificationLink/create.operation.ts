import type { INodeProperties } from 'n8n-workflow';
import { asArgosIdentityError } from '../../model/errors/argosIdentityError';
import { invalidInput } from '../../model/errors/inputErrors';
import { buildLink } from '../../model/link/buildLink';
import { checkLinkFields, checkProjectId } from '../../model/link/checkFields';
import { LANGUAGES } from '../../model/link/language';
import { LINK_COLUMNS, linkRow } from '../../model/link/row';
import { toBoolean } from '../../model/values/unknown';
import { formCredentialOf } from '../../transport/credential';
import type { Sending } from '../../transport/submissions';
import { alphabetical } from '../fields/alphabetical';
import { applicantFields } from '../fields/applicantFields';
import { customOptionsField } from '../fields/customOptions';
import { readSubmitOptions, sendingOptionsField } from '../fields/options';
import { parameterValue } from '../item/parameters';
import type { ItemContext } from '../item/itemContext';
import type { Operation } from '../run/operation';
import { newToken, registerToken } from './oneTimeToken';

const languageChoices = alphabetical(
	Object.entries(LANGUAGES).map(([value, name]) => ({ name, value })),
	({ name }) => name,
);

const additionalFields: INodeProperties[] = [
	...applicantFields,
	{
		displayName: 'Email',
		name: 'email',
		type: 'string',
		default: '',
		placeholder: 'e.g. name@example.com',
		description:
			"The applicant's e-mail address. It stands in the link, where whoever has the link can read it.",
	},
	{
		displayName: 'Submission ID',
		name: 'submissionId',
		type: 'string',
		default: '',
		description:
			'A submission that there is already. ARGOS documents that the form takes it, not what it then does.',
	},
];

/** The parameters, in the order of the panel. */
const fields: INodeProperties[] = [
	{
		displayName: 'Language',
		name: 'language',
		type: 'options',
		options: [
			{
				name: 'As on the Device',
				value: '',
				description: "The form shows itself in the language of the applicant's device",
			},
			...languageChoices,
		],
		default: '',
		description:
			"The language that the form begins with. Of the codes only ko (Korean) was seen in ARGOS's documentation; the others are those of ISO 639-1.",
	},
	{
		displayName: 'One-Time Token',
		name: 'oneTimeToken',
		type: 'boolean',
		default: false,
		description:
			'Whether the link gets a token of its own, so that it does not work again once there is a verdict. Needs Private Mode in your ARGOS project. A token ends 3 minutes after its first use.',
	},
	customOptionsField,
	{
		displayName: 'Data to Store',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Data',
		default: {},
		description:
			'Stored by ARGOS with the submission. Whoever has the link can read and change these, so put no more about a person into it than you must.',
		options: alphabetical(additionalFields, ({ displayName }) => displayName),
	},
	{ ...sendingOptionsField, displayOptions: { show: { oneTimeToken: [true] } } },
];

/** Not to be guessed: somebody who asked for a token would get a link that anybody can use. */
function readOneTimeToken(item: ItemContext): boolean {
	const choice = toBoolean(parameterValue(item, 'oneTimeToken'));
	if (choice !== null) return choice;
	throw invalidInput('oneTimeToken', 'is neither true nor false', 'Check its expression.');
}

function readSending(item: ItemContext): Sending {
	const { timeout, resendWhenNotSent } = readSubmitOptions(parameterValue(item, 'options'));
	return { timeout, resend: resendWhenNotSent };
}

/** Makes the address of ARGOS's own form for one applicant. */
export const createLink: Operation = {
	choice: {
		name: 'Create',
		value: 'create',
		description: "Make a link to ARGOS's own form for one applicant",
		action: 'Create a verification link',
	},
	fields,
	columns: LINK_COLUMNS,
	// Only a token is sent to ARGOS. A link without one would be a read, but `change` does it no harm:
	// nothing of it is sent, so it has nothing to resend, and an item of it that is remembered is the same
	// link again. The other way round a retry of the node would register a second token.
	effect: 'change',
	isTool: true,
	consequences: {
		refusedUnused: 'No link was made.',
		perhapsDone:
			'The one-time token may be registered, but nobody has a link with it. Running the item again makes a new one and does no harm.',
		cancelled:
			'One-time tokens may be registered that nobody has a link with. Running the items again makes new ones and does no harm.',
	},
	async execute(item) {
		const linkFields = checkLinkFields({
			language: parameterValue(item, 'language'),
			customOptions: parameterValue(item, 'customOptions'),
			additionalFields: parameterValue(item, 'additionalFields'),
		});
		const tokenId = readOneTimeToken(item) ? newToken() : null;
		try {
			const { formUrl, projectId } = await formCredentialOf(item.context);
			const form = { formUrl, projectId: checkProjectId(projectId) };
			const link = buildLink(form, linkFields, tokenId);
			if (tokenId !== null) await registerToken(item, tokenId, readSending(item));
			return [{ json: linkRow(link, tokenId, linkFields) }];
		} catch (thrown) {
			throw asArgosIdentityError(thrown).about(linkFields.submissionId);
		}
	},
};
