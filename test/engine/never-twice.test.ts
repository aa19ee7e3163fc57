import type { IDataObject, INodeExecutionData, IRun } from 'n8n-workflow';
import { openLab, outputOf, type Lab } from '../../sandbox/engine/lab';

const TWO_TRIES = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
const CONTINUE = { ...TWO_TRIES, onError: 'continueRegularOutput' as const };

describe('nothing that ARGOS may have received is posted twice', () => {
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

	const item = (json: IDataObject): INodeExecutionData => ({ json, binary: { ...picture } });

	const emails = () =>
		lab.emulator.requests.map(
			({ parts }) => parts.find(({ name }) => name === 'email')?.value ?? '',
		);
	const postedTwice = () => emails().filter((email, index, all) => all.indexOf(email) !== index);
	const told = (run: IRun) => JSON.stringify(run.data.resultData.error);

	it('with 150 executions at once that all fail and are tried again', async () => {
		// Long enough for all first tries to be over before the first second one.
		const slowly = { ...TWO_TRIES, waitBetweenTries: 2000 };
		const executions = Array.from({ length: 150 }, async (_, n) => {
			return await lab.runWorkflow([item({ email: `p${n}+gateway-500@example.test` })], {}, slowly);
		});

		await Promise.all(executions);

		expect(postedTwice()).toEqual([]);
		expect(emails()).toHaveLength(150);
	}, 60_000);

	it('when n8n fails at what the node has put out and runs it again', async () => {
		const request = { executionId: 'after', retryOnFail: true, nodeName: 'ARGOS' } as const;
		const items = [item({ email: 'anna@example.test' })];

		const first = await lab.submit(items, {}, request);
		const again = await lab.submit(items, {}, { ...request, onError: 'continueRegularOutput' });

		expect(emails()).toEqual(['anna@example.test']);
		expect(again.output[0]?.[0]?.json.error).toMatchObject({
			code: 'answeredBefore',
			sent: 'yes',
			submissionId: first.output[0]?.[0]?.json.submissionId,
		});
	});

	const circular = (n: number): IDataObject => {
		const json: IDataObject = { n };
		json.itself = json;
		return json;
	};
	const deep = (n: number): IDataObject => {
		let json: IDataObject = { n };
		for (let depth = 0; depth < 20_000; depth += 1) json = { json };
		return json;
	};
	const unreadable: Array<[string, (n: number) => unknown]> = [
		['has a circle in it', circular],
		['holds a BigInt', (n) => BigInt(n)],
		[
			'cannot be made JSON',
			(n) => ({
				n,
				toJSON() {
					throw new TypeError('no JSON');
				},
			}),
		],
		['is too deep for JSON', deep],
	];

	it.each(unreadable)('when the input %s', async (_, make) => {
		const items = ['anna@example.test', 'ben+gateway-429-once@example.test'].map((email, n) =>
			item({ email, odd: make(n) } as IDataObject),
		);

		const run = await lab.runWorkflow(items, {}, TWO_TRIES);

		expect(run.data.resultData.error).toBeUndefined();
		expect(emails().sort()).toEqual([
			'anna@example.test',
			'ben+gateway-429-once@example.test',
			'ben+gateway-429-once@example.test',
		]);
		expect(outputOf(run, 'Rows').map(({ json }) => json.outcome)).toEqual(['success', 'success']);
	});

	let executions = 0;

	/** Both as item 0 of runs in one execution that stop on their second item, so that n8n could run them again. */
	const oneAfterTheOther = async (
		first: INodeExecutionData,
		second: INodeExecutionData,
		secondRunIndex = 0,
	) => {
		const request = {
			executionId: `one after the other ${++executions}`,
			retryOnFail: true,
			nodeName: 'ARGOS',
		};
		const stopping = item({ email: 'bad+gateway-429@example.test' });
		const run = async (given: INodeExecutionData, runIndex: number) =>
			await lab.submit([given, stopping], {}, { ...request, runIndex });

		await expect(run(first, 0)).rejects.toThrow('[item 1]');
		await expect(run(second, secondRunIndex)).rejects.toThrow('[item 1]');
	};
	const annas = () => emails().filter((email) => email === 'anna@example.test');

	it('and the same item is known again', async () => {
		const anna = item({ email: 'anna@example.test' });

		await oneAfterTheOther(anna, structuredClone(anna));

		expect(annas()).toHaveLength(1);
	});

	it.each(unreadable)(
		'and different items are not taken for one when the input %s',
		async (_, make) => {
			const json = (n: number) => ({ email: 'anna@example.test', odd: make(n) }) as IDataObject;

			await oneAfterTheOther(item(json(1)), item(json(2)));

			expect(annas()).toHaveLength(2);
		},
	);

	it('and an item with another picture is not taken for the same', async () => {
		const json = { email: 'anna@example.test' };

		await oneAfterTheOther(item(json), {
			json,
			binary: { data: await lab.picture('passport-anna.jpg') },
		});

		expect(annas()).toHaveLength(2);
	});

	it('though an expression gives something else each time', async () => {
		const parameters = { additionalFields: { cf1: '={{ Math.random() }}' } };
		const items = ['anna@example.test', 'ben+gateway-429-once@example.test'].map((email) =>
			item({ email }),
		);

		await lab.runWorkflow(items, parameters, TWO_TRIES);

		expect(emails().filter((email) => email === 'anna@example.test')).toHaveLength(1);
	});

	it('while the two runs of a loop are two', async () => {
		const anna = item({ email: 'anna@example.test' });

		await oneAfterTheOther(anna, anna, 1);

		expect(annas()).toHaveLength(2);
	});

	it('and a try after the stop still names what the try before it had posted', async () => {
		const stop = new AbortController();
		const items = ['anna@example.test', 'ben@example.test'].map((email) => item({ email }));
		const running = lab.runWorkflow(
			items,
			{ options: { maxConcurrency: 1 } },
			TWO_TRIES,
			stop.signal,
		);
		while (lab.emulator.submissions.size < 1)
			await new Promise((resolve) => setTimeout(resolve, 5));
		lab.emulator.setLatency(60_000);
		while (lab.emulator.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));

		stop.abort();
		const run = await running;

		const [annasId] = lab.emulator.submissions.keys();
		expect(told(run)).toContain(`item 0: ${annasId}`);
		expect(told(run)).toMatch(/may have received[^.]*item 1\b/);
		expect(emails()).toHaveLength(2);
	});

	it('and an error item comes out as it was, not as a new post', async () => {
		const items = [item({ email: 'ben+gateway-500-once@example.test' })];

		const run = await lab.runWorkflow(items, {}, CONTINUE);

		expect(emails()).toHaveLength(1);
		expect(outputOf(run, 'Rows')[0]?.json.error).toMatchObject({
			code: 'serverError',
			sent: 'maybe',
		});
	});
});
