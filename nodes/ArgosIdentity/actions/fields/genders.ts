import type { INodePropertyOptions } from 'n8n-workflow';

/** Those that ARGOS knows. */
export const genderOptions: readonly INodePropertyOptions[] = [
	{ name: 'Female', value: 'female' },
	{ name: 'Male', value: 'male' },
];
