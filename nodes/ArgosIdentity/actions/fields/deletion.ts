import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { DATA_FIELDS, type Part } from '../../model/change/deletion';
import { alphabetical } from './alphabetical';

const PART_NAMES: Record<Part, string> = {
	additional_list: 'Additional Questions',
	applicant_id: 'Applicant ID',
	custom_duplicated_information: 'Custom Duplicate Key',
	data: 'All of the Data',
	duplicated_information: 'Duplicate Key',
	email: 'Email',
	id_image: 'ID Images',
	injection_action: 'Injection',
	ocr: 'OCR Result',
	OCR_raw: 'OCR Result, Raw',
	review: 'Review',
	selfie_image: 'Selfie',
	userid: 'User ID',
};

const nameOf = ({ name }: INodePropertyOptions) => name;

const partOptions: INodePropertyOptions[] = alphabetical(
	Object.entries(PART_NAMES).map(([value, name]) => ({ name, value, description: value })),
	nameOf,
);

/** Under ARGOS's own names, as Get gives them with the raw output. */
const dataFieldOptions: INodePropertyOptions[] = alphabetical(
	DATA_FIELDS.map((value) => ({ name: value, value })),
	nameOf,
);

const PARTS_ONLY = { show: { what: ['parts'] } };

/** What a deletion takes away; read by `checkDeletion`. */
export const deletionFields: INodeProperties[] = [
	{
		displayName: 'What',
		name: 'what',
		type: 'options',
		options: [
			{
				name: 'Everything',
				value: 'everything',
				description: 'The whole submission. ARGOS then lists it as Deleted Submission.',
			},
			{
				name: 'Parts',
				value: 'parts',
				description: 'Only what is chosen below',
			},
		],
		default: 'parts',
		hint: 'What is deleted cannot be brought back, and the submission is still billed. ARGOS no longer notices when the same person comes again.',
		description: 'What to delete',
	},
	{
		displayName: 'Admin Name',
		name: 'adminName',
		type: 'string',
		default: '',
		hint: 'Without it ARGOS sends no webhook about the deletion. One of its pages calls it required.',
		description: 'Who deletes, as the project has them in the ARGOS dashboard',
		displayOptions: { show: { what: ['everything'] } },
	},
	{
		displayName: 'Parts',
		name: 'parts',
		type: 'multiOptions',
		options: partOptions,
		default: [],
		hint: '"All of the Data" erases name, birth date, numbers, address and your custom fields together. For some of them, choose Single Data Fields instead.',
		description: 'The parts of the submission to delete. Nothing chosen is refused.',
		displayOptions: PARTS_ONLY,
	},
	{
		displayName: 'Single Data Fields',
		name: 'dataFields',
		type: 'multiOptions',
		options: dataFieldOptions,
		default: [],
		description:
			"Fields of the data to delete, in ARGOS's names. Not together with All of the Data.",
		displayOptions: PARTS_ONLY,
	},
];
