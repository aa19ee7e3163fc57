import { ANOTHER_IMAGE, FORM, ONCE_MORE, SUBMIT, TABLE } from './names';
import type { Step } from './step';
import { ADD_UPLOAD_FIELD } from './uploadField';

const EMAIL = "{{ $('On form submission').first().json.Email }}";
const OUTCOME = "{{ $json.outcome ?? 'error' }}";
const SUBMISSION_ID = '{{ $json.submissionId ?? $json.error?.submissionId }}';
const WRITE = 'We will look at your ID and write to you.';

const TABLE_STEP: Step = {
	say: `**A table for the results.** Click the **+** at n8n's top left and choose **New data table**. **Data table name**: \`${TABLE}\`, then **Create**. Press **Add Column**, give it the
**Name** \`email\` and press **Add Column** below it; do the same for \`outcome\` and \`submissionId\`.`,
	do: [
		{ make: 'New data table' },
		{ field: 'Data table name', type: TABLE },
		{ press: 'Create' },
		...['email', 'outcome', 'submissionId'].flatMap((column) => [
			{ press: 'Add Column' },
			{ field: 'Name', type: column },
			{ press: 'Add Column' },
		]),
	],
};

const FORM_STEP: Step = {
	say: `**The form.** Behind the **+** at the top left choose **New workflow**. Click **Add first step…** and choose **${FORM}**.
**Form Title**: \`Show us your ID\`. Then three times **Add Form Element**:
- **Label** \`Email\`, **Element Type** *Email*; under **Add Attributes** choose **Required Field** and turn it on.
- **Label** \`Country\`, **Element Type** *Dropdown*; write \`South Korea\` into **Option**, press
  **Add Field Option** and write \`United States\`: the countries whose IDs you take, by their English names.
  **Required Field** on.
- **Label** \`ID\`, **Element Type** *File*. Under **Add Attributes** choose **Multiple Files** and turn it off:
  without this switch, which n8n does not show at first, the file would be called \`ID_0\`. Add
  **Accepted File Types** \`.jpg, .jpeg, .png\`, and **Required Field** on.

Close the panel.`,
	do: [
		{ make: 'New workflow' },
		{ first: FORM },
		{ field: 'Form Title', type: 'Show us your ID' },
		{ press: 'Add Form Element' },
		{ field: 'Label', type: 'Email' },
		{ field: 'Element Type', choose: 'Email' },
		{ list: 'Add Attributes', choose: 'Required Field' },
		{ field: 'Required Field', turn: 'on' },
		{ press: 'Add Form Element' },
		{ field: 'Label', type: 'Country' },
		{ field: 'Element Type', choose: 'Dropdown' },
		{ field: 'Option', type: 'South Korea' },
		{ press: 'Add Field Option' },
		{ field: 'Option', type: 'United States' },
		{ list: 'Add Attributes', choose: 'Required Field' },
		{ field: 'Required Field', turn: 'on' },
		...ADD_UPLOAD_FIELD,
		{ close: 'panel' },
	],
};

const ARGOS_STEP: Step = {
	say: `**ARGOS Identity.** Click the **+** behind *${FORM}*, search for \`ARGOS\`, choose **ARGOS Identity** and
below it **${SUBMIT}**. n8n calls the node so.
- **Credential**: press **Connect to ARGOS Identity**. Paste the **API Key** of your project (ARGOS dashboard:
  Project Settings > Integration Info). **Base URL** stays as it is, unless you use the stand-in of this
  repository: \`npm run emulator\` prints its address and key. Press **Save**; n8n tests the key at once.
- **Issuing Country**, as an expression: \`{{ $json.Country }}\`. English names and ISO codes both work.
- **Email**, as an expression: \`{{ $json.Email }}\`
- **ID Type**: *Passport*
- **Front Image Field**: \`ID\`, the label of the form's file field
- On the tab **Settings**, **On Error**: *Continue (using error output)*. What could not be checked then comes
  out below.

Close the panel.`,
	do: [
		{ after: FORM, search: 'ARGOS', node: 'ARGOS Identity', action: SUBMIT },
		{ press: 'Connect to ARGOS Identity' },
		{ field: 'API Key', type: '<API key>' },
		{ field: 'Base URL', type: '<base URL>' },
		{ press: 'Save' },
		{ field: 'Issuing Country', expression: '{{ $json.Country }}' },
		{ field: 'Email', expression: '{{ $json.Email }}' },
		{ field: 'ID Type', choose: 'Passport' },
		{ field: 'Front Image Field', type: 'ID' },
		{ tab: 'Settings' },
		{ field: 'On Error', choose: 'Continue (using error output)' },
		{ close: 'panel' },
	],
};

const SWITCH_STEP: Step = {
	say: `**Switch.** Click the **+** behind the output *Success* of *${SUBMIT}*,
search for \`Switch\` and choose **Switch**.
- In the first rule write \`{{ $json.outcome }}\` as an expression into **value1** and \`success\` into **value2**;
  turn **Rename Output** on, **Output Name** \`Read\`.
- **Add Routing Rule**: the same with \`retry\` and the name \`${ANOTHER_IMAGE}\`.
- Under **Add option** choose **Fallback Output**, *Extra Output*, and **Rename Fallback Output**, \`A person\`.
  Whatever else comes, also a value that nobody knows yet, comes out there and passes nobody by itself.

Close the panel.`,
	do: [
		{ after: SUBMIT, output: 'Success', search: 'Switch', node: 'Switch' },
		{ field: 'value1', expression: '{{ $json.outcome }}' },
		{ field: 'value2', type: 'success' },
		{ field: 'Rename Output', turn: 'on' },
		{ field: 'Output Name', type: 'Read' },
		{ press: 'Add Routing Rule' },
		{ field: 'value1', expression: '{{ $json.outcome }}' },
		{ field: 'value2', type: 'retry' },
		{ field: 'Rename Output', turn: 'on' },
		{ field: 'Output Name', type: ANOTHER_IMAGE },
		{ list: 'Add option', choose: 'Fallback Output' },
		{ field: 'Fallback Output', choose: 'Extra Output' },
		{ list: 'Add option', choose: 'Rename Fallback Output' },
		{ field: 'Rename Fallback Output', type: 'A person' },
		{ close: 'panel' },
	],
};

const ROW_STEP: Step = {
	say: `**The row.** Click the **+** behind *Read*, search for \`Data table\`, choose **Data table** and **Insert row**.
**Data table**: *${TABLE}*. Its columns appear; fill them as expressions:
- **email**: \`${EMAIL}\`
- **outcome**: \`${OUTCOME}\`
- **submissionId**: \`${SUBMISSION_ID}\`

Close the panel. Draw a line from the Switch's output *A person* to *Insert row*, and one from the output
*Error* of *${SUBMIT}*: so the table shows who needs a look.`,
	do: [
		{
			after: 'Switch',
			output: 'Read',
			search: 'Data table',
			node: 'Data table',
			action: 'Insert row',
		},
		{ field: 'Data table', choose: TABLE },
		{ field: 'email', expression: EMAIL },
		{ field: 'outcome', expression: OUTCOME },
		{ field: 'submissionId', expression: SUBMISSION_ID },
		{ close: 'panel' },
		{ from: 'Switch', output: 'A person', lineTo: 'Insert row' },
		{ from: SUBMIT, output: 'Error', lineTo: 'Insert row' },
	],
};

const PAGES_STEP: Step = {
	say: `**The pages.** Click the **+** behind *Insert row*, search for \`form\`, choose **n8n Form** and **Form Ending**.
**Completion Title**: \`Thank you\`, **Completion Message**: \`${WRITE}\`
Behind the Switch's output *${ANOTHER_IMAGE}* add the same with the title \`${ONCE_MORE}\`
and, as an expression, the message \`{{ $json.retryAdvice }}\`: ARGOS's reason in words for the applicant. Close the panels.`,
	do: [
		{ after: 'Insert row', search: 'form', node: 'n8n Form', action: 'Form Ending' },
		{ field: 'Completion Title', type: 'Thank you' },
		{ field: 'Completion Message', type: WRITE },
		{ close: 'panel' },
		{
			after: 'Switch',
			output: ANOTHER_IMAGE,
			search: 'form',
			node: 'n8n Form',
			action: 'Form Ending',
		},
		{ field: 'Completion Title', type: ONCE_MORE },
		{ field: 'Completion Message', expression: '{{ $json.retryAdvice }}' },
		{ close: 'panel' },
	],
};

const TRY_STEP: Step = {
	say: `**Try it.** Press **Execute workflow**: the form opens. Send it, and the row stands in the table. \`success\` says
that the ID was read; it is no verdict on the person. **Publish** makes the workflow run by itself, at the
*Production URL* in the form's panel.`,
	do: [{ press: 'Execute workflow' }],
};

/** The first workflow of the README: from an empty canvas to a row in a table. */
export const FIRST_WORKFLOW: readonly Step[] = [
	TABLE_STEP,
	FORM_STEP,
	ARGOS_STEP,
	SWITCH_STEP,
	ROW_STEP,
	PAGES_STEP,
	TRY_STEP,
];
