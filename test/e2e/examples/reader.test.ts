import { choosePictures, send, textOf } from '../../../sandbox/start/applicant';
import { ID_WAS_READ, nodeOf } from '../../../sandbox/start/examples';
import { specimenPath } from '../../../sandbox/specimens';
import { NEWEST } from '../../../sandbox/n8n/versions';
import type { WorkflowDefinition } from '../../../sandbox/n8n/workflow';
import { useFormExample } from './support/useExample';

jest.setTimeout(60_000);

const READ = ['birthDate', 'expireDate', 'identityNumber', 'licenseNumber'];

/** Lets the table keep more of what was read than the examples do. */
function keepAll(workflow: WorkflowDefinition): void {
	const table = nodeOf(workflow, 'Make the Table').parameters as {
		columns: { column: object[] };
	};
	const row = nodeOf(workflow, 'Row').parameters as { assignments: { assignments: object[] } };
	for (const name of READ) {
		table.columns.column.push({ name, type: 'string' });
		const value = `={{ $json.${name} ?? null }}`;
		row.assignments.assignments.push({ id: name, name, value, type: 'string' });
	}
}

/** As they are printed on the documents. */
const ANNA = {
	nameOnId: 'ANNA MARIA ERIKSSON',
	birthDate: '1974-08-12',
	expireDate: '2035-04-15',
	identityNumber: 'U000417K8',
	licenseNumber: null,
};
const THEO = {
	nameOnId: 'THEO MARLOWE-TESTER',
	birthDate: '1990-02-28',
	expireDate: '2039-05-31',
	identityNumber: null,
	licenseNumber: 'LM0012345',
};
const MIRA = {
	nameOnId: 'MIRA JUNE VALE SAMPLE',
	birthDate: '1988-06-17',
	expireDate: '2039-11-09',
	identityNumber: 'IDX700219',
	licenseNumber: null,
};

describe('form-to-table beside an ARGOS that reads', () => {
	const { answerTo, lastRow } = useFormExample(NEWEST, 'form-to-table', {
		change: keepAll,
		read: true,
	});

	it.each([
		{ idType: 'Passport', front: 'passport-anna.jpg', read: ANNA },
		{ idType: 'Drivers License', front: 'license-front.jpg', back: 'license-back.jpg', read: THEO },
		{ idType: 'Government ID', front: 'id-card-front.png', back: 'id-card-back.png', read: MIRA },
	] as const)('puts what is printed on a $idType into the table', async (given) => {
		const text = await answerTo({
			// The same applicant each time: nothing of the row can come from here.
			name: 'Somebody',
			email: 'somebody@example.test',
			idType: given.idType,
			front: specimenPath(given.front),
			...('back' in given && { back: specimenPath(given.back) }),
		});

		expect(text).toContain(ID_WAS_READ);
		expect(await lastRow()).toMatchObject({
			name: 'Somebody',
			outcome: 'success',
			...given.read,
		});
	});

	it('reads nothing off a photo of another kind of document than was said', async () => {
		const text = await answerTo({
			email: 'somebody@example.test',
			front: specimenPath('license-front.jpg'),
		});

		expect(text).toContain('Please fill in the form again.');
		expect(await lastRow()).toMatchObject({ outcome: 'retry', nameOnId: null });
	});
});

describe('re-upload-loop beside an ARGOS that reads', () => {
	const { apply, lastRow, world } = useFormExample(NEWEST, 're-upload-loop', {
		change: keepAll,
		read: true,
	});
	const submissions = () => [...world().emulator.submissions.keys()];

	it('asks for another picture because of glare, and reads the better one', async () => {
		const email = 'anna@example.test';
		const page = await apply({ email, front: specimenPath('passport-glare.jpg') });
		expect(await textOf(page)).toMatch(/^One more photo, please Light is .* Tries left: 2\./);
		await choosePictures(page, specimenPath('passport-anna.jpg'));
		await send(page);

		expect(await textOf(page)).toContain(ID_WAS_READ);
		expect(submissions()).toHaveLength(1);
		expect(await lastRow()).toMatchObject({
			outcome: 'success',
			submissionId: submissions()[0],
			...ANNA,
		});
	});

	it('rejects who sends a document that has expired three times', async () => {
		const expired = specimenPath('passport-expired.jpg');
		const page = await apply({ email: 'maria@example.test', front: expired });
		const pages = [await textOf(page)];
		for (const picture of [expired, expired]) {
			await choosePictures(page, picture);
			await send(page);
			pages.push(await textOf(page));
		}

		expect(
			pages.map((text) => /has expired.* Tries left: \d|cannot accept/.exec(text)?.[0].slice(-13)),
		).toEqual(['Tries left: 2', 'Tries left: 1', 'cannot accept']);
		expect(await lastRow()).toMatchObject({ outcome: 'rejected', attemptsLeft: 0, nameOnId: null });
		expect(submissions()).toHaveLength(1);
	});
});
