import type { Action } from './step';

/** Adds a field for one image to the form whose panel is open. */
export const ADD_UPLOAD_FIELD: readonly Action[] = [
	{ press: 'Add Form Element' },
	{ field: 'Label', type: 'ID' },
	{ field: 'Element Type', choose: 'File' },
	{ list: 'Add Attributes', choose: 'Multiple Files' },
	{ field: 'Multiple Files', turn: 'off' },
	{ list: 'Add Attributes', choose: 'Accepted File Types' },
	{ field: 'Accepted File Types', type: '.jpg, .jpeg, .png' },
	{ list: 'Add Attributes', choose: 'Required Field' },
	{ field: 'Required Field', turn: 'on' },
];
