import { ANOTHER_IMAGE, FORM, ONCE_MORE, SUBMIT } from './names';
import type { Step } from './step';
import { ADD_UPLOAD_FIELD } from './uploadField';

/** What the form's later pages do not pass on, by the name that the node asks for. */
const CARRIED = {
	Country: `{{ $('${FORM}').first().json.Country }}`,
	Email: `{{ $('${FORM}').first().json.Email }}`,
	submissionId: `{{ $('${SUBMIT}').first().json.submissionId }}`,
};

const carriedLines = Object.entries(CARRIED)
	.map(([name, expression]) => `- \`${name}\`: \`${expression}\``)
	.join('\n');

const PAGE_STEP: Step = {
	say: `**The page that asks.** Delete the node *Form1*, which ended the form behind *${ANOTHER_IMAGE}*. Click the **+** of
that output of the *Switch*, search for \`form\`, choose **n8n Form** and **Next Form Page**. **Add Form Element**:
**Label** \`ID\`, **Element Type** *File*; under **Add Attributes** choose **Multiple Files** and turn it off,
**Accepted File Types** \`.jpg, .jpeg, .png\`, **Required Field** on. Under **Add option** choose **Form Title**,
\`${ONCE_MORE}\`, and **Form Description**, as an expression \`{{ $json.retryAdvice }}\`. Close the panel.`,
	do: [
		{ remove: 'Form1' },
		{
			after: 'Switch',
			output: ANOTHER_IMAGE,
			search: 'form',
			node: 'n8n Form',
			action: 'Next Form Page',
		},
		...ADD_UPLOAD_FIELD,
		{ list: 'Add option', choose: 'Form Title' },
		{ field: 'Form Title', type: ONCE_MORE },
		{ list: 'Add option', choose: 'Form Description' },
		{ field: 'Form Description', expression: '{{ $json.retryAdvice }}' },
		{ close: 'panel' },
	],
};

const CARRY_STEP: Step = {
	say: `**What the page forgets.** A form page passes on only its own fields, here the new image. Click the **+** behind the
new page, which n8n calls *Form1* again, search for \`Edit fields\` and choose **Edit Fields (Set)**. Three times
**Add Field**, each with a **name** and, as an expression, a **value**:
${carriedLines}

Turn **Include Other Input Fields** on, or the image is lost. Close the panel.`,
	do: [
		{ after: 'Form1', search: 'Edit fields', node: 'Edit Fields (Set)' },
		...Object.entries(CARRIED).flatMap(([name, expression]) => [
			{ press: 'Add Field' },
			{ field: 'name', type: name },
			{ field: 'value', expression },
		]),
		{ field: 'Include Other Input Fields', turn: 'on' },
		{ close: 'panel' },
	],
};

const BACK_STEP: Step = {
	say: `**Back to ARGOS.** Draw a line from *Edit Fields* to the input of *${SUBMIT}*. Open that node and give
**Submission ID** the expression \`{{ $json.submissionId }}\`. For a first try it gives nothing, and the node starts
a submission; from then on it names the one that has begun. Close the panel.`,
	do: [
		{ from: 'Edit Fields', lineTo: SUBMIT },
		{ open: SUBMIT },
		{ field: 'Submission ID', expression: '{{ $json.submissionId }}' },
		{ close: 'panel' },
	],
};

/** The guide's recipe for another try, from where the first workflow ends. */
export const ANOTHER_TRY: readonly Step[] = [PAGE_STEP, CARRY_STEP, BACK_STEP];
