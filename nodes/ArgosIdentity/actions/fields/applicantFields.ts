import type { INodeProperties } from 'n8n-workflow';

const customField = (number: 1 | 2 | 3): INodeProperties => ({
	displayName: `Custom Field ${number}`,
	name: `cf${number}`,
	type: 'string',
	default: '',
	description: 'Any text of yours; ARGOS stores it and gives it back',
});

/** What a team can store with an applicant at ARGOS. */
export const applicantFields: INodeProperties[] = [
	customField(1),
	customField(2),
	customField(3),
	{
		displayName: 'User ID',
		name: 'userid',
		type: 'string',
		default: '',
		description: "Your own system's ID of the applicant",
	},
];
