import { FAULTS, HEALTHY } from './faults';
import { openLab, outputOf, type Lab } from '../../sandbox/engine/lab';
import { SUBMIT_SELFIE } from '../../sandbox/submitSelfieParameters';
import { breakBinary, type BinaryLoss } from '../../sandbox/engine/binaryStore';

/** Short, since the faults that wait are waited for. */
const TIMEOUT_MS = 1000;

interface ErrorJson {
	message: string;
	error: { code: string; sent: string; httpStatus: number | null; itemIndex: number };
}

/** Each operation that posts a try: its parameters, and an answer that becomes a row. */
const STEPS = [
	{
		step: 'Submit ID',
		parameters: {},
		row: undefined,
		pictureField: 'Front Image Field',
	},
	{
		step: 'Submit Selfie',
		parameters: {
			...SUBMIT_SELFIE,
			submissionId: '={{ $json.email }}',
			fullName: 'Anna Specimen',
			birthDate: '1991-05-17',
		},
		row: { kycStatus: 'approved', faceSimilarityScore: 99 },
		pictureField: 'Selfie Image Field',
	},
];

describe.each(STEPS)('$step, when something goes wrong between n8n and ARGOS', (operation) => {
	const { parameters, row, pictureField } = operation;
	let lab: Lab;

	beforeAll(async () => {
		lab = await openLab('filesystem');
	});
	beforeEach(() => lab.emulator.reset());
	afterAll(async () => {
		await lab.close();
	});

	it.each(FAULTS)('$name: $code, sent $sent', async (fault) => {
		const host = await fault.open(row);
		lab.pointAt(host.baseUrl);
		try {
			const run = await lab.runWorkflow(
				[await lab.applicant('first@example.test'), await lab.applicant('second@example.test')],
				{
					...parameters,
					options: { maxConcurrency: 1, timeout: TIMEOUT_MS, resendWhenNotSent: false },
				},
				{ onError: 'continueErrorOutput' },
			);

			const rows = outputOf(run, 'Rows');
			const refused = outputOf(run, 'Refused').map(({ json }) => json as unknown as ErrorJson);
			const outcome = {
				first: refused[0]?.error.code ?? 'row',
				sent: refused[0]?.error.sent,
				httpStatus: refused[0]?.error.httpStatus ?? undefined,
				rows: rows.length,
				items: rows.length + refused.length,
				requests: host.requests(),
			};
			expect(outcome).toEqual({
				first: fault.code,
				sent: fault.sent,
				httpStatus: fault.httpStatus,
				rows: Number(fault.passes) + Number(fault.code === 'row'),
				items: 2,
				requests: fault.requests,
			});
		} finally {
			await host.close();
			lab.pointAt(lab.emulator.baseUrl);
		}
	});

	it.each<BinaryLoss>(['fileGone', 'unknownId', 'unknownStore'])(
		'a picture lost from storage (%s): nothing is sent for it, the other item goes through',
		async (loss) => {
			const host = await HEALTHY.open(row);
			lab.pointAt(host.baseUrl);
			const lost = await lab.applicant('first@example.test');
			const data = lost.binary?.data;
			if (data) lost.binary = { data: await breakBinary(data, loss) };

			const run = await lab.runWorkflow(
				[lost, await lab.applicant('second@example.test')],
				parameters,
				{ onError: 'continueErrorOutput' },
			);

			expect(outputOf(run, 'Refused').map(({ json }) => json)).toEqual([
				expect.objectContaining({
					message: `'${pictureField}' names a file that n8n's storage no longer has [item 0]`,
					error: expect.objectContaining({ code: 'invalidInput', sent: 'no' }),
				}),
			]);
			expect(outputOf(run, 'Rows')).toHaveLength(1);
			expect(host.requests()).toBe(1);
			await host.close();
		},
	);
});
