import { ID_WAS_READ, nodeOf } from '../../../sandbox/start/examples';
import { specimenPath } from '../../../sandbox/specimens';
import { NEWEST } from '../../../sandbox/n8n/versions';
import type { WorkflowDefinition } from '../../../sandbox/n8n/workflow';
import { sha256Of } from './support/sha256';
import { useFormExample } from './support/useExample';

jest.setTimeout(60_000);

const LABELS = ['이름', '이메일', '발급 국가', '신분증 종류', '신분증 앞면', '신분증 뒷면'];

interface FormElement {
	fieldLabel: string;
	fieldName: string;
}

const elementsOf = (workflow: WorkflowDefinition) =>
	(nodeOf(workflow, 'ID Form').parameters as { formFields: { values: FormElement[] } }).formFields
		.values;

function translate(workflow: WorkflowDefinition): void {
	for (const [index, element] of elementsOf(workflow).entries()) {
		element.fieldLabel = LABELS[index] ?? '';
	}
}

const LICENSE = {
	email: 'minji@example.test',
	name: '김민지',
	idType: 'Drivers License',
	front: specimenPath('license-front.jpg'),
	back: specimenPath('license-back.jpg'),
};
const FRONT = sha256Of('license-front.jpg');
const BACK = sha256Of('license-back.jpg');

describe('a form with Korean labels', () => {
	const { answerTo, lastRow, lastParts } = useFormExample(NEWEST, 'form-to-table', {
		change: translate,
	});

	it('keeps two pictures apart whose labels are of equal length', async () => {
		const text = await answerTo(LICENSE);

		expect(text).toContain(ID_WAS_READ);
		expect(lastParts()).toMatchObject({ idImage: FRONT, idBackImage: BACK });
		expect(await lastRow()).toMatchObject({ name: '김민지', outcome: 'success' });
	});
});

describe('a form with Korean labels and no Custom Field Names', () => {
	const { answerTo, lastParts } = useFormExample(NEWEST, 'form-to-table', {
		change: (workflow) => {
			translate(workflow);
			for (const element of elementsOf(workflow).slice(4, 6)) element.fieldName = '';
			// Both labels become this in n8n, so the second picture takes the place of the first.
			Object.assign(nodeOf(workflow, 'ARGOS Identity').parameters, { idImage: '______' });
		},
	});

	it('is the trap that the README warns of: one picture replaces the other', async () => {
		await answerTo(LICENSE);

		expect(lastParts()).toMatchObject({ idImage: BACK });
	});
});
