import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { specimenPath, type DocumentName } from '../specimens';
import type { WorkflowDefinition } from '../n8n/workflow';
import { nodeOf } from './examples';

const PICTURES: readonly DocumentName[] = [
	'passport-anna.jpg',
	'passport-glare.jpg',
	'license-front.jpg',
	'license-back.jpg',
];

const APPLICANTS = `id,email,country,idType,front,back,submissionId
17,anna@example.test,South Korea,passport,passport-anna.jpg,,
18,ben@example.test,Japan,drivers_license,license-front.jpg,license-back.jpg,
19,clara@example.test,Germany,passport,passport-glare.jpg,,
20,dora@example.test,France,passport,not-there.jpg,,
`;

/** A folder of pictures with its list, where n8n may read, for the example batch-from-disk to work on. */
export async function prepareBatch(workflow: WorkflowDefinition, folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const name of PICTURES) await copyFile(specimenPath(name), join(folder, name));
	await writeFile(join(folder, 'applicants.csv'), APPLICANTS);
	useFolder(workflow, folder);
}

/** Writes the path of the folder where the workflow's note asks for it. */
export function useFolder(
	workflow: WorkflowDefinition,
	folder: string,
	nodeName = 'Where the Files Are',
): void {
	const { assignments } = nodeOf(workflow, nodeName).parameters as {
		assignments: { assignments: Array<{ name: string; value: string }> };
	};
	const field = assignments.assignments.find(({ name }) => name === 'folder');
	if (!field) throw new Error('No field "folder"');
	field.value = folder;
}
