import { sentence, type ArgosText } from './argosTexts';

const ASK_AGAIN = 'Read the submission again with Get and compare before you repeat this.';
const ADMIN =
	'Use the e-mail address of an administrator whom the project has in the ARGOS dashboard.';
const NO_PROJECT: ArgosText['meaning'] = {
	code: 'unauthorized',
	message: 'ARGOS finds no project for this API key',
	description:
		'Compare the API key in the credential with the one in the ARGOS dashboard (Project Settings > Integration Info).',
};

const refused = (message: string, description: string): ArgosText['meaning'] => ({
	code: 'invalidRequest',
	message,
	description,
});

/**
 * What ARGOS's pages list for reviewing, changing and deleting. They stand under `message`, `errorCode`
 * or `errorType`, depending on the page, so that the key is not relied on. They come before the texts
 * of the other endpoints: `Data Processing Error.` means another thing there.
 */
export const CHANGE_TEXTS: readonly ArgosText[] = [
	{ says: sentence('project not found'), meaning: NO_PROJECT },
	{ says: sentence('the project is not found'), meaning: NO_PROJECT },
	{ says: sentence('not exist project data'), meaning: NO_PROJECT },
	{ says: sentence('(?:projectid or x-)?api-key is required'), meaning: { code: 'unauthorized' } },
	{
		says: sentence('decryption is failed'),
		meaning: refused(
			'ARGOS expects an encrypted request, which this node does not send',
			'Turn secure data transmission off for this project in the ARGOS dashboard.',
		),
	},
	{
		says: sentence('access denied\\. the admin is not registered in the project'),
		meaning: refused("ARGOS does not know 'admin' as one of this project's administrators", ADMIN),
	},
	{ says: sentence('invalid admin'), meaning: refused("ARGOS does not accept 'admin'", ADMIN) },
	{
		says: sentence('adminname and comment is required'),
		meaning: refused(
			"ARGOS asks for an admin name and a comment, as its dashboard does; the API has only 'adminName'",
			"Give 'adminName'. Should that not be enough, delete the submission in the ARGOS dashboard.",
		),
	},
	{ says: sentence('admin is required'), meaning: refused("ARGOS misses 'admin'", ADMIN) },
	{
		says: sentence('only submissions in pending status can be reviewed'),
		meaning: refused(
			'Only a pending submission can be reviewed, and this one is not pending',
			'Somebody else, or an earlier run, may have decided already. Read the submission with Get.',
		),
	},
	{
		says: sentence('this submission cannot be reviewed by client'),
		meaning: refused(
			'The project leaves its reviews to ARGOS',
			'Set the reviewer to Client in the project settings of the ARGOS dashboard.',
		),
	},
	{
		says: sentence('reject comment is required'),
		meaning: refused("ARGOS misses 'rejectComment'", 'Write a reason.'),
	},
	{
		says: sentence('invalid status'),
		meaning: refused("ARGOS does not accept the value of 'decision'", 'Choose it from the list.'),
	},
	{
		says: sentence('invalid data format'),
		meaning: refused(
			"ARGOS does not accept the form of 'corrections'",
			'Add its fields one by one from the list.',
		),
	},
	{
		says: sentence('at least one property to modify is required'),
		meaning: refused("ARGOS finds nothing to change in 'updateFields'", 'Add at least one field.'),
	},
	{
		says: sentence('data parsing error'),
		meaning: refused(
			'ARGOS could not read the request',
			'Check the values of this item for unusual characters.',
		),
	},
	{
		says: sentence('invalid_payload'),
		meaning: refused('ARGOS could not read the request', 'Check the values of this item.'),
	},
	{
		says: sentence('submissionid is required'),
		meaning: refused("ARGOS misses 'submissionId'", 'Fill it in.'),
	},
	{
		says: sentence('submission id is required'),
		meaning: refused("ARGOS misses 'submissionId'", 'Fill it in.'),
	},
	{
		// Not `notFound`, which somebody might take for "is gone": it was perhaps not looked for.
		says: sentence('not exist submission id'),
		meaning: refused(
			"ARGOS did not see 'submissionId' in the request, or does not know it",
			'Read the submission with Get. Should it be there, ask ARGOS support about this error.',
		),
	},
	{ says: sentence('invalid submission id'), meaning: { code: 'notFound' } },
	{ says: sentence('not exist submission data'), meaning: { code: 'notFound' } },
	{
		says: sentence('delete process fail'),
		meaning: {
			code: 'serverError',
			message: 'ARGOS could not carry the deletion to its end',
			description: `Parts of the submission may be gone. ${ASK_AGAIN}`,
		},
	},
	{
		says: sentence('data processing error'),
		meaning: {
			code: 'serverError',
			message: 'ARGOS ran into an error while it processed the data',
			description: `ARGOS documents this for an answer that it could not encrypt, so the change may be made. ${ASK_AGAIN}`,
		},
	},
];
