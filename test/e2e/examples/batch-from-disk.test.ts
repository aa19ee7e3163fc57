import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { nodeOf, readExample } from '../../../sandbox/start/examples';
import { specimenPath, type SpecimenName } from '../../../sandbox/specimens';
import { anyText, textWith } from '../support/anyText';
import { NEWEST } from '../../../sandbox/n8n/versions';
import { readCsv } from './support/csv';
import { sha256Of } from './support/sha256';
import { useExampleWorld } from './support/useExample';

jest.setTimeout(60_000);

const HEADER = 'id,email,country,idType,front,back,submissionId';
const PICTURES: Record<string, SpecimenName> = {
	'anna.jpg': 'passport-anna.jpg',
	'ben front.jpg': 'license-front.jpg',
	'ben-back.jpg': 'license-back.jpg',
	'animation.gif': 'formats/refused/image.gif',
};

describe('batch-from-disk', () => {
	const world = useExampleWorld(NEWEST);

	/** Runs the example over a new folder with these applicants; gives what it wrote there. */
	const runOver = async (name: string, applicants: string[]) => {
		const { n8n, server } = world();
		const folder = join(server.userFolder, '.n8n-files', name);
		await mkdir(folder, { recursive: true });
		for (const [file, picture] of Object.entries(PICTURES)) {
			await copyFile(specimenPath(picture), join(folder, file));
		}
		await writeFile(join(folder, 'applicants.csv'), [HEADER, ...applicants, ''].join('\n'));
		const workflow = readExample('batch-from-disk');
		const { assignments } = nodeOf(workflow, 'Where the Files Are').parameters as {
			assignments: { assignments: Array<{ name: string; value: string }> };
		};
		Object.assign(assignments.assignments.find((field) => field.name === 'folder') ?? {}, {
			value: folder,
		});

		const { id } = await n8n.createWorkflow(workflow);
		const { status } = await n8n.finishedExecution(await n8n.run(id, 'Start'));
		const written = async (start: string) => {
			const file = (await readdir(folder)).find((entry) => entry.startsWith(start));
			return file ? readCsv(await readFile(join(folder, file), 'utf8')) : undefined;
		};
		return { status, report: await written('report-'), errors: await written('errors-') };
	};

	it('reports each applicant in the order of the list, and puts the errors in their own file', async () => {
		const { status, report, errors } = await runOver('mixed', [
			'17,anna@example.test,South Korea,passport,anna.jpg,,',
			'18,ben@example.test,JP,drivers_license,ben front.jpg,ben-back.jpg,',
			'19,clara+glare-once@example.test,DEU,passport,anna.jpg,,',
			'20,dora@example.test,DEU,passport,animation.gif,,',
			'21,emil@example.test,DEU,passport,missing.jpg,,',
			'22,fred@example.test,DEU,government_id,anna.jpg,missing.jpg,',
			'23,grace+gateway-500@example.test,DEU,passport,anna.jpg,,',
			'24,hugo@example.test,Atlantis,passport,anna.jpg,,',
		]);

		expect(status).toBe('success');
		expect(report).toMatchObject([
			{ id: '17', outcome: 'success', submissionId: anyText, attemptsLeft: '3', whatToDo: '' },
			{ id: '18', outcome: 'success', nameOnId: anyText, birthDate: textWith('-') },
			{ id: '19', outcome: 'retry', attemptsLeft: '2', whatToDo: textWith('Light is reflected') },
		]);
		expect(errors).toMatchObject([
			{ id: '20', errorCode: 'invalidImage', mayHaveCountedATry: 'no', message: textWith('GIF') },
			{ id: '21', errorCode: 'fileNotRead', mayHaveCountedATry: 'no' },
			{ id: '22', errorCode: 'fileNotRead', mayHaveCountedATry: 'no' },
			{ id: '23', errorCode: 'serverError', mayHaveCountedATry: 'maybe' },
			{ id: '24', errorCode: 'invalidInput', mayHaveCountedATry: 'no' },
		]);
		expect(world().emulator.requests).toHaveLength(4);
	});

	it('sends front and back of the right applicant, and the id as userid', async () => {
		await runOver('both-sides', [
			'1,anna@example.test,KOR,passport,anna.jpg,,',
			'2,ben@example.test,KOR,drivers_license,ben front.jpg,ben-back.jpg,',
		]);

		const sent = world().emulator.requests.map(({ parts }) =>
			Object.fromEntries(parts.map(({ name, value, sha256 }) => [name, value ?? sha256])),
		);
		expect(sent.sort((a, b) => String(a['userid']).localeCompare(String(b['userid'])))).toEqual([
			{
				userid: '1',
				email: 'anna@example.test',
				issuingCountry: 'KOR',
				idType: 'passport',
				idImage: sha256Of('passport-anna.jpg'),
			},
			{
				userid: '2',
				email: 'ben@example.test',
				issuingCountry: 'KOR',
				idType: 'drivers_license',
				idImage: sha256Of('license-front.jpg'),
				idBackImage: sha256Of('license-back.jpg'),
			},
		]);
	});

	it('writes a text that a spreadsheet would run as a text', async () => {
		const { report, errors } = await runOver('formulas', [
			'=1+1,anna@example.test,KOR,passport,anna.jpg,,',
			'@SUM(1),ben@example.test,Atlantis,passport,anna.jpg,,',
		]);

		expect(report).toMatchObject([{ id: "'=1+1", outcome: 'success' }]);
		expect(errors).toMatchObject([{ id: "'@SUM(1)", errorCode: 'invalidInput' }]);
	});

	it('continues a submission whose id is copied from the report, and writes no file of errors', async () => {
		const applicant = '19,clara+glare-once@example.test,DEU,passport,anna.jpg,,';
		const first = await runOver('first-round', [applicant]);
		const submissionId = first.report?.[0]?.['submissionId'] ?? '';
		const second = await runOver('second-round', [applicant + submissionId]);

		expect(first.errors).toBeUndefined();
		expect(second.report).toMatchObject([{ id: '19', outcome: 'success', submissionId }]);
	});
});
