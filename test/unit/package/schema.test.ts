import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { PERSONAL_DATA_MODES, protectRow } from '../../../nodes/ArgosIdentity/model/row/privacy';
import { readStep1Answer } from '../../../nodes/ArgosIdentity/model/step1/answer';
import { STEP1_COLUMNS, step1Row } from '../../../nodes/ArgosIdentity/model/step1/row';
import { schemaFiles } from '../../../scripts/generate-schema';
import { sample, sampleNames } from '../support/samples';
import { firstTry } from '../support/step1';

interface Schema {
	type: string;
	version: number;
	properties: Record<string, { type: string | string[] }>;
}

const files = [...schemaFiles()];
const submitIdFile = files.find(([file]) => file.endsWith('submission/submitId.json'))?.[0] ?? '';
const schema = JSON.parse(readFileSync(submitIdFile, 'utf8')) as Schema;
/** As n8n reads it, and strictly: no column may be missing and none may be added. */
const validate = new Ajv({ strict: false, allowUnionTypes: true }).compile({
	...schema,
	required: [...STEP1_COLUMNS],
	additionalProperties: false,
});

const answers = sampleNames.flatMap((name) => {
	const answer = readStep1Answer(sample(name));
	return answer === null ? [] : [{ name, answer }];
});
const tries = [
	firstTry,
	{ ...firstTry, submissionId: 'abc', userid: 'u-1', cf1: 'one', cf2: 'two', cf3: 'three' },
];

describe('the schema of the output', () => {
	it.each(files)(
		'is what the generating script writes, apart from line breaks: %s',
		(file, source) => {
			const committed: unknown = JSON.parse(readFileSync(file, 'utf8'));
			expect(JSON.stringify(committed)).toBe(JSON.stringify(JSON.parse(source)));
		},
	);

	it('has the columns of the row in their order', () => {
		expect(Object.keys(schema.properties)).toEqual([...STEP1_COLUMNS]);
	});

	it('has the version that n8n expects', () => {
		expect(schema).toMatchObject({ type: 'object', version: 1 });
	});

	it.each(
		answers.flatMap(({ name, answer }) =>
			PERSONAL_DATA_MODES.map((mode) => [name, mode, answer] as const),
		),
	)('fits the row of %s with personal data %s', (_, mode, answer) => {
		const rows = tries.map((fields) => protectRow(step1Row(fields, answer, 0), mode));
		const faults = rows.map((row) => (validate(row) ? null : validate.errors));
		expect(faults).toEqual([null, null]);
	});

	it('promises no value for a column that can be empty', () => {
		const rows = answers.flatMap(({ answer }) =>
			tries.map((fields) => protectRow(step1Row(fields, answer, 0), 'none')),
		);
		const promised = STEP1_COLUMNS.filter((key) => !schema.properties[key]?.type.includes('null'));
		const broken = promised.filter((key) => rows.some((row) => row[key] === null));
		expect(promised.length).toBeGreaterThan(0);
		expect(broken).toEqual([]);
	});

	it('would refuse a row with an object in it', () => {
		const [first] = answers;
		const row = first && { ...step1Row(firstTry, first.answer, 0), cf1: {} };
		expect(validate(row)).toBe(false);
	});
});
