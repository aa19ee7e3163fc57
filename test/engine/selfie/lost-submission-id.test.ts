import type { IDataObject } from 'n8n-workflow';
import { ARGOS_IDENTITY, SUBMIT_ID } from '../../../sandbox/submitIdParameters';
import { SUBMIT_SELFIE } from '../../../sandbox/submitSelfieParameters';
import { APPROVED, retryOf, selfies, useSelfieLab } from './support';

describe('an execution that goes back to Step 1 after ARGOS asked for another selfie', () => {
	const { argos, lab, row } = useSelfieLab();
	let executions = 0;

	/** Step 1, Step 2, and a Step 1 whose expression for the submission gives nothing. */
	const run = async (given: { sameExecution?: boolean; email?: string } = {}) => {
		const { sameExecution = true, email = 'anna@example.test' } = given;
		const executionId = `back to step 1, ${++executions}`;
		const step = async (nodeName: string, parameters: object, id: string, json: IDataObject) =>
			await lab().engine.runNode({
				type: ARGOS_IDENTITY,
				nodeName,
				parameters: { ...parameters },
				executionId: id,
				items: [{ ...row('sub-1'), json }],
			});
		const anna = { email: 'anna@example.test' };
		await step('ID', SUBMIT_ID, executionId, anna);
		await step('Selfie', SUBMIT_SELFIE, executionId, row('sub-1').json);
		const lost = { ...SUBMIT_ID, submissionId: '={{ $json.submissionId }}' };
		return await step('ID again', lost, sameExecution ? executionId : `${executionId}b`, { email });
	};

	beforeEach(() => argos().play(selfies(retryOf(1))));

	it('is stopped before a second submission is opened, and told to send the selfie again', async () => {
		await expect(run()).rejects.toMatchObject({
			message:
				"'Submission ID' gives nothing, though ARGOS has asked this applicant for another selfie of submission sub-1 in this execution [item 0]",
			description: expect.stringMatching(/Submit Selfie \(Step 2\).*Nothing was sent\./),
		});
		expect(argos().posted.map(({ step }) => step)).toEqual(['step1', 'step2']);
	});

	it.each([
		['for another applicant', { email: 'ben@example.test' }],
		['in another execution', { sameExecution: false }],
	])('is not stopped %s', async (_, given) => {
		await run(given);

		expect(argos().posted).toHaveLength(3);
	});

	it('is not stopped once the selfie was approved', async () => {
		argos().play(selfies(APPROVED));

		await run();

		expect(argos().posted).toHaveLength(3);
	});
});
