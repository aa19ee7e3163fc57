import { startFaultServer } from '../../sandbox/engine/faultServer';
import { openLab, type Lab } from '../../sandbox/engine/lab';

describe('an answer that names a submission', () => {
	let lab: Lab;

	beforeAll(async () => {
		lab = await openLab();
	});
	afterAll(async () => {
		await lab.close();
	});

	/** The row and the hints of a try that is answered so. */
	async function tryAgain(submissionId: string, answer: object) {
		const body = JSON.stringify(answer);
		const server = await startFaultServer({ kind: 'respond', answer: { body } });
		lab.pointAt(`${server.url}/v3`);
		try {
			const item = await lab.applicant('anna@example.test');
			const { output, hints } = await lab.submit([item], { submissionId });
			const messages = hints.map(({ message }) => message);
			// Whatever the submission: what success means is another test's.
			return {
				row: output[0]?.[0]?.json,
				hints: messages.filter((text) => !/"success"/.test(text)),
			};
		} finally {
			await server.close();
		}
	}

	it('and says that nothing came of it: the error has the ID', async () => {
		const body = JSON.stringify({ submissionId: 'opened', message: 'data processing error' });
		const server = await startFaultServer({ kind: 'respond', answer: { body } });
		lab.pointAt(`${server.url}/v3`);
		const item = await lab.applicant('anna@example.test');

		const { output } = await lab.submit([item], {}, { onError: 'continueRegularOutput' });
		await server.close();

		expect(output[0]?.[0]?.json.error).toMatchObject({
			code: 'serverError',
			sent: 'maybe',
			submissionId: 'opened',
		});
	});

	const READ = { reviewOCRData: { ocr_name: 'Anna Specimen' } };

	it('to another try, a different one: there is a hint, and the row has the ID that ARGOS gave', async () => {
		const { row, hints } = await tryAgain('earlier', { ...READ, submissionId: 'different' });

		expect(row).toMatchObject({ outcome: 'success', submissionId: 'different' });
		expect(hints).toEqual([expect.stringMatching(/^Item 0: .*another submission/) as unknown]);
	});

	it.each([
		['the same one', { ...READ, submissionId: 'earlier' }],
		['no ID at all', { kycStatus: 'pending' }],
	])('to another try, %s: there is no hint', async (_, answer) => {
		const { row, hints } = await tryAgain('earlier', answer);

		expect(row).toMatchObject({ submissionId: 'earlier' });
		expect(hints).toEqual([]);
	});

	it('to a first try: there is no hint', async () => {
		const { row, hints } = await tryAgain('', { ...READ, submissionId: 'new' });

		expect(row).toMatchObject({ submissionId: 'new' });
		expect(hints).toEqual([]);
	});
});
