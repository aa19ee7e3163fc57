import { createHash } from 'node:crypto';
import { connect, createServer } from 'node:net';
import type { IBinaryData, INodeExecutionData, IRun } from 'n8n-workflow';
import { specimen } from '../../sandbox/specimens';
import { openLab, outputOf, type Lab } from '../../sandbox/engine/lab';
import { breakBinary, initBinaryStore } from '../../sandbox/engine/binaryStore';
import { refusedUrl, startFaultServer } from '../../sandbox/engine/faultServer';

/** The node's waits between two attempts, which last only as long as what is to happen meanwhile. */
const mockWaits = { asked: [] as number[], meanwhile: async () => {} };

jest.mock('../../nodes/ArgosIdentity/transport/waiting', () => ({
	wait: async (milliseconds: number) => {
		mockWaits.asked.push(milliseconds);
		await mockWaits.meanwhile();
	},
}));

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const RETRY_ON_FAIL = { retryOnFail: true, maxTries: 3, waitBetweenTries: 10 };

describe('no try of an applicant is wasted', () => {
	let lab: Lab;

	beforeAll(async () => {
		lab = await openLab();
	});
	beforeEach(() => {
		lab.emulator.reset();
		Object.assign(mockWaits, { asked: [], meanwhile: async () => {} });
	});
	afterAll(async () => {
		await lab.close();
	});

	const applicants = async (...emails: string[]): Promise<INodeExecutionData[]> =>
		await Promise.all(emails.map(async (email) => await lab.applicant(email, 'formats/small.jpg')));

	/** How often ARGOS received each applicant. */
	const received = () => {
		const counts: Record<string, number> = {};
		for (const { parts } of lab.emulator.requests) {
			const email = parts.find(({ name }) => name === 'email')?.value ?? '';
			counts[email] = (counts[email] ?? 0) + 1;
		}
		return counts;
	};

	const sentPictures = () =>
		lab.emulator.requests.map(
			({ parts }) => parts.find(({ name }) => name === 'idImage')?.sha256 ?? null,
		);

	const stopMessage = (run: IRun) => run.data.resultData.error?.message;

	describe('when n8n runs the node again (Retry On Fail)', () => {
		it('posts answered items once, and only items that surely were not counted again', async () => {
			const items = await applicants(
				'anna@example.test',
				'ben+gateway-429-once@example.test',
				'cleo@example.test',
			);

			const run = await lab.runWorkflow(items, {}, RETRY_ON_FAIL);

			expect(received()).toEqual({
				'anna@example.test': 1,
				'ben+gateway-429-once@example.test': 2,
				'cleo@example.test': 1,
			});
			expect(outputOf(run, 'Rows').map(({ json, pairedItem }) => [json.email, pairedItem])).toEqual(
				[
					['anna@example.test', expect.objectContaining({ item: 0 })],
					['ben+gateway-429-once@example.test', expect.objectContaining({ item: 1 })],
					['cleo@example.test', expect.objectContaining({ item: 2 })],
				],
			);
		});

		it.each(['gateway-500-once', 'connection-reset-once'])(
			'does not post an item again that ARGOS may have counted (%s)',
			async (scenario) => {
				const email = `ben+${scenario}@example.test`;

				const run = await lab.runWorkflow(
					await applicants('anna@example.test', email),
					{},
					RETRY_ON_FAIL,
				);

				expect(received()).toEqual({ 'anna@example.test': 1, [email]: 1 });
				expect(stopMessage(run)).toMatch(/\[item 1\]$/);
			},
		);

		it('posts answered items once too when the first item is an error item that n8n reruns for', async () => {
			const items = await applicants('ben+gateway-429-once@example.test', 'anna@example.test');

			const run = await lab.runWorkflow(
				items,
				{},
				{ ...RETRY_ON_FAIL, onError: 'continueErrorOutput' },
			);

			expect(received()).toEqual({
				'ben+gateway-429-once@example.test': 2,
				'anna@example.test': 1,
			});
			expect(outputOf(run, 'Rows')).toHaveLength(2);
		});

		it('does not take another execution for a rerun', async () => {
			const items = await applicants('anna@example.test', 'bad+gateway-500@example.test');

			await lab.runWorkflow(items, {}, RETRY_ON_FAIL);
			await lab.runWorkflow(items, {}, RETRY_ON_FAIL);

			expect(received()['anna@example.test']).toBe(2);
		});

		it('does not take another run of a loop for a rerun', async () => {
			const items = await applicants('anna@example.test', 'bad+gateway-500@example.test');
			const request = { executionId: 'loop', retryOnFail: true, nodeName: 'ARGOS' };

			for (const runIndex of [0, 1]) {
				await lab.submit(items, {}, { ...request, runIndex }).catch(() => undefined);
			}

			expect(received()['anna@example.test']).toBe(2);
		});

		it('does not take the same applicant given twice for one', async () => {
			const items = await applicants(
				'anna@example.test',
				'anna@example.test',
				'ben+gateway-429-once@example.test',
			);

			await lab.runWorkflow(items, {}, RETRY_ON_FAIL);

			expect(received()['anna@example.test']).toBe(2);
		});
	});

	describe('when the connection fails before anything left', () => {
		it('sends again after 1, 2 and 4 seconds, and says in the end that nothing was sent', async () => {
			lab.pointAt(`${await refusedUrl()}/v3`);

			const { output } = await lab.submit(
				await applicants('anna@example.test'),
				{},
				{ onError: 'continueRegularOutput' },
			);

			lab.pointAt(lab.emulator.baseUrl);
			expect(mockWaits.asked).toEqual([1000, 2000, 4000]);
			expect(output[0]?.[0]?.json).toMatchObject({
				message: 'No connection to ARGOS could be made, so nothing was sent [item 0]',
				error: { code: 'notSent', sent: 'no' },
			});
		});

		it('is answered once the server is there again', async () => {
			const { port } = lab.emulator;
			const url = new URL(await refusedUrl());
			lab.pointAt(`${url.origin}/v3`);
			const server = createServer((socket) => {
				socket.pipe(connect(port, '127.0.0.1')).pipe(socket);
			});
			mockWaits.meanwhile = async () =>
				await new Promise<void>((resolve) => {
					server.listen(Number(url.port), '127.0.0.1', resolve);
				});

			const { output } = await lab.submit(await applicants('anna@example.test'));

			lab.pointAt(lab.emulator.baseUrl);
			server.close();
			expect(output[0]?.[0]?.json.outcome).toBe('success');
			expect(lab.emulator.requests).toHaveLength(1);
			expect(sentPictures()).toEqual([sha256(specimen('formats/small.jpg'))]);
		});

		it('says so when the picture is gone by the time it would be sent again', async () => {
			await initBinaryStore('filesystem');
			const items = await applicants('anna@example.test');
			lab.pointAt(`${await refusedUrl()}/v3`);

			mockWaits.meanwhile = async () => {
				await breakBinary(items[0]?.binary?.data as IBinaryData, 'fileGone');
			};
			const { output } = await lab.submit(items, {}, { onError: 'continueRegularOutput' });

			lab.pointAt(lab.emulator.baseUrl);
			await initBinaryStore('default');
			expect(output[0]?.[0]?.json).toMatchObject({
				message: expect.stringContaining("a file that n8n's storage no longer has") as unknown,
				error: { code: 'invalidInput', sent: 'no' },
			});
		});

		it('sends once only when Resend When Not Sent is off', async () => {
			const server = await startFaultServer({ kind: 'tlsHandshakeClose' });
			lab.pointAt(`${server.url}/v3`);

			await lab.submit(
				await applicants('anna@example.test'),
				{ options: { resendWhenNotSent: false } },
				{ onError: 'continueRegularOutput' },
			);

			lab.pointAt(lab.emulator.baseUrl);
			expect(server.connections()).toBe(1);
			await server.close();
		});

		it('never sends again what may have been received', async () => {
			const server = await startFaultServer({ kind: 'resetAfterUpload' });
			lab.pointAt(`${server.url}/v3`);

			await lab.submit(
				await applicants('anna@example.test'),
				{},
				{ onError: 'continueRegularOutput' },
			);

			lab.pointAt(lab.emulator.baseUrl);
			expect(server.requests()).toBe(1);
			await server.close();
		});
	});

	describe('when the execution is stopped', () => {
		it('starts no further item, ends at once and names what ARGOS has answered', async () => {
			const stop = new AbortController();
			const items = await applicants(
				'anna@example.test',
				'slow@example.test',
				'never@example.test',
			);
			const pending = lab
				.submit(items, { options: { maxConcurrency: 1 } }, { signal: stop.signal })
				.then(
					() => undefined,
					(error: unknown) => error as Error & { description?: string },
				);
			while (lab.emulator.submissions.size < 1)
				await new Promise((resolve) => setTimeout(resolve, 5));
			// Longer than this test may take.
			lab.emulator.setLatency(60_000);
			while (lab.emulator.requests.length < 2)
				await new Promise((resolve) => setTimeout(resolve, 5));

			stop.abort();
			const error = await pending;

			expect(Object.keys(received())).not.toContain('never@example.test');
			expect(error?.message).toContain('The execution was canceled');
			const [annasId] = lab.emulator.submissions.keys();
			expect(error?.description).toContain(`item 0: ${annasId}`);
		});

		it('does not send again after the stop', async () => {
			const server = await startFaultServer({ kind: 'tlsHandshakeClose' });
			lab.pointAt(`${server.url}/v3`);
			const stop = new AbortController();
			mockWaits.meanwhile = async () => stop.abort();

			const message = await lab
				.submit(await applicants('anna@example.test'), {}, { signal: stop.signal })
				.catch((error: unknown) => (error as Error).message);

			lab.pointAt(lab.emulator.baseUrl);
			expect(message).toContain('The execution was canceled');
			expect(server.connections()).toBe(1);
			await server.close();
		});
	});

	it('checks the type and size of a picture before sending, unless told not to', async () => {
		const refused = await lab.submit(
			[await lab.applicant('anna@example.test', 'formats/refused/image.heic')],
			{},
			{ onError: 'continueRegularOutput' },
		);
		const sent = await lab.submit(
			[await lab.applicant('ben@example.test', 'formats/refused/image.heic')],
			{ options: { checkImages: false } },
			{ onError: 'continueRegularOutput' },
		);

		expect(refused.output[0]?.[0]?.json).toMatchObject({
			message: "The image in 'Front Image Field' is a HEIC image, not a JPEG or PNG image [item 0]",
			error: { code: 'invalidImage', sent: 'no' },
		});
		expect(sent.output[0]?.[0]?.json.outcome).toBe('success');
		expect(lab.emulator.requests).toHaveLength(1);
	});
});
