import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { PERSONAL_DATA_MODES, protectRow } from '../../../nodes/ArgosIdentity/model/row/privacy';
import { readPage } from '../../../nodes/ArgosIdentity/model/submission/page';
import { notFoundRow, submissionRow } from '../../../nodes/ArgosIdentity/model/submission/row';
import { readStoredSubmission } from '../../../nodes/ArgosIdentity/model/submission/stored';
import { sample, sampleNames } from '../support/samples';

const FOLDER = join(__dirname, '../../../nodes/ArgosIdentity/__schema__/v1.0.0/submission');

const items = sampleNames
	.filter((name) => name.startsWith('get-submission'))
	.flatMap((name) => readPage(sample(name))?.items ?? []);
const rows = [
	...[...items, {}].map((item) => submissionRow(readStoredSubmission(item), 0)),
	notFoundRow('nobody'),
];

const mostlyPerson = {
	...submissionRow(readStoredSubmission(items[0] ?? {}), 0),
	fullName: 'Quentin Quill',
	birthDate: '1991-05-17',
	identityNumber: '910517-1234567',
	documentNumber: 'M1234567',
	email: 'quentin@example.test',
	reviewer: 'quill@example.test',
	rejectComment: 'Quentin Quill is not on the photo',
	retryMessage: 'Quentin, hide reflections',
	addressFormatted: '1 Quill Street',
	frontImageUrl: 'https://images.example.test/quill.jpg',
	amlStatus: 'Quentin Quill is on a list',
	createdAt: 'when Quentin came',
};

describe.each(['get', 'getAll'])('the output schema of %s', (operation) => {
	const schema = JSON.parse(readFileSync(join(FOLDER, `${operation}.json`), 'utf8')) as {
		properties: Record<string, unknown>;
	};
	const validate = new Ajv({ strict: false, allowUnionTypes: true }).compile({
		...schema,
		required: Object.keys(schema.properties),
		additionalProperties: false,
	});

	it.each(PERSONAL_DATA_MODES)('fits every row of ARGOS’s samples (%s)', (mode) => {
		expect(rows.length).toBeGreaterThan(4);
		for (const row of rows) {
			validate(protectRow(row, mode));
			expect(validate.errors).toBeNull();
		}
	});
});

describe('a row that is read', () => {
	it.each(['masked', 'none'] as const)('shows nobody’s name, address or words when %s', (mode) => {
		const shown = JSON.stringify(protectRow(mostlyPerson, mode));

		expect(shown).not.toMatch(/quill|quentin is|hide|910517|M1234/i);
		expect(protectRow(mostlyPerson, mode)).toMatchObject({
			outcome: mostlyPerson.outcome,
			rejectCodes: mostlyPerson.rejectCodes,
			rejectReason: mostlyPerson.rejectReason,
			submissionId: mostlyPerson.submissionId,
		});
	});

	it('shows the reviewer system and times whatever is chosen, for they are nobody’s', () => {
		const row = submissionRow(
			readStoredSubmission({ reviewer: 'system', created_at: '2024-01-02T03:04:05Z' }),
			0,
		);

		expect(protectRow(row, 'none')).toMatchObject({
			reviewer: 'system',
			createdAt: '2024-01-02T03:04:05.000Z',
		});
	});
});
