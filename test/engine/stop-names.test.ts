import type { INodeExecutionData } from 'n8n-workflow';
import { openLab, type Lab } from '../../sandbox/engine/lab';

describe('the error that stops the node', () => {
	let lab: Lab;
	let picture: INodeExecutionData['binary'];

	beforeAll(async () => {
		lab = await openLab('filesystem');
		picture = { data: await lab.picture('formats/small.jpg') };
	});
	beforeEach(() => lab.emulator.reset());
	afterAll(async () => {
		await lab.close();
	});

	const items = (...emails: string[]): INodeExecutionData[] =>
		emails.map((email) => ({ json: { email }, binary: { ...picture } }));

	const stopOf = async (
		input: INodeExecutionData[],
		parameters = {},
		signal?: AbortSignal,
	): Promise<string> => {
		const error = await lab.submit(input, parameters, signal && { signal }).then(
			() => undefined,
			(thrown: unknown) => thrown as Error & { description: string },
		);
		return `${error?.message}\n${error?.description}`;
	};
	const posted = async (count: number) => {
		while (lab.emulator.requests.length < count)
			await new Promise((resolve) => setTimeout(resolve, 5));
	};
	/** The ID of the only submission that ARGOS opened for this address. */
	const idOf = (email: string) =>
		[...lab.emulator.submissions].find(([, { application }]) => application.email === email)?.[0];

	it('names every item that may have used a try, with or without an ID', async () => {
		const text = await stopOf(
			items(
				'anna@example.test',
				'b+gateway-500@example.test',
				'c+connection-reset@example.test',
				'd+gateway-429@example.test',
				'e+gateway-400@example.test',
				'f@example.test',
				'no address',
			),
		);

		expect(text).toContain(
			`ARGOS has answered these items, do not send them again: item 0: ${idOf('anna@example.test')}, item 5: ${idOf('f@example.test')}.`,
		);
		expect(text).toContain(
			'ARGOS may have received these items and counted a try for each, look them up by e-mail with Get Many or in the ARGOS dashboard before sending them again: without a submission ID items 1–2, 4.',
		);
	});

	it('names the submission that was to be continued', async () => {
		const text = await stopOf(items('anna@example.test', 'b+gateway-500@example.test'), {
			submissionId: "={{ $json.email.startsWith('b') ? 'sub-1' : '' }}",
		});

		expect(text).toMatch(/counted a try for each[^.]*: item 1: sub-1\./);
	});

	it('names every row, also where its answer had no ID', async () => {
		const text = await stopOf(
			items('a+unknown-status@example.test', 'b+gateway-429@example.test'),
			{
				output: 'raw',
			},
		);

		expect(text).toMatch(/do not send them again: .*item 0/);
	});

	it('names what was under way when the execution was stopped, and not what was never begun', async () => {
		const stop = new AbortController();
		const input = items(
			'anna@example.test',
			'ben@example.test',
			'cleo@example.test',
			'never@example.test',
		);
		lab.emulator.setLatency(60_000);
		const pending = stopOf(input, { options: { maxConcurrency: 3 } }, stop.signal);
		await posted(3);

		stop.abort();
		const text = await pending;

		expect(text).toContain('The execution was canceled');
		expect(text).toMatch(/counted a try for each[^.]*: without a submission ID items 0–2\.$/);
	});

	it('says nothing more of a single item than what befell it', async () => {
		const text = await stopOf(items('b+gateway-500@example.test'));

		expect(text.match(/may have/g)).toHaveLength(1);
	});

	it('loses no ID of a thousand', async () => {
		const many = Array.from({ length: 999 }, (_, n) => `a${n}@example.test`);

		const text = await stopOf(items(...many, 'b+gateway-500@example.test'));

		const ids = [...lab.emulator.submissions.keys()];
		expect(ids).toHaveLength(999);
		expect(ids.filter((id) => !text.includes(id))).toEqual([]);
	}, 60_000);
});
