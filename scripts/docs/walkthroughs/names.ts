import { OPERATIONS } from '../../../nodes/ArgosIdentity/actions/operations';

const submitId = OPERATIONS['submission']?.find(({ choice }) => choice.value === 'submitId');
if (submitId === undefined) throw new Error('No operation is called submitId');

/** The action in the nodes panel, after which n8n names the new node. */
export const SUBMIT: string = submitId.choice.action;

/** The form's trigger, as the editor calls it. */
export const FORM = 'On form submission';

export const TABLE = 'My ID checks';
export const ANOTHER_IMAGE = 'Another image';
export const ONCE_MORE = 'Please take another photo';
