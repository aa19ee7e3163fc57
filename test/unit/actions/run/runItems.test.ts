import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { AnsweredItems } from '../../../../nodes/ArgosIdentity/actions/run/answeredItems';
import type { ItemContext } from '../../../../nodes/ArgosIdentity/actions/item/itemContext';
import type { Operation } from '../../../../nodes/ArgosIdentity/actions/run/operation';
import { runItems } from '../../../../nodes/ArgosIdentity/actions/run/runItems';
import { ArgosIdentityError } from '../../../../nodes/ArgosIdentity/model/errors/argosIdentityError';

interface FakeRun {
	items?: number;
	executionId?: string;
	continueOnFail?: boolean;
	retryOnFail?: boolean;
	/** The node's options; an Error stands for an expression that cannot be evaluated. */
	options?: object | Error;
	cancel?: AbortSignal;
}

let executions = 0;

const fileOf = (n: number) => ({ mimeType: 'image/jpeg', data: `file ${n}` });

/** A run of the node, of an execution of its own unless another is named. */
function contextOf(run: FakeRun = {}) {
	const { items = 3, executionId = `own-${++executions}`, options = {} } = run;
	const hints: string[] = [];
	const context = {
		getInputData: () =>
			Array.from({ length: items }, (_, n) => ({ json: { n }, binary: { data: fileOf(n) } })),
		getNodeParameter(name: string) {
			if (name !== 'options') throw new Error(`Asked for ${name}`);
			if (options instanceof Error) throw options;
			return options;
		},
		getExecutionCancelSignal: () => run.cancel,
		continueOnFail: () => run.continueOnFail === true,
		getNode: () => ({ name: 'ARGOS Identity', retryOnFail: run.retryOnFail === true }),
		getExecutionId: () => executionId,
		getWorkflow: () => ({ id: 'workflow-1' }),
		getWorkflowDataProxy: () => ({ $runIndex: 0 }),
		isToolExecution: () => false,
		addExecutionHints: ({ message }: { message: string }) => hints.push(message),
	} as unknown as IExecuteFunctions;
	return { context, hints };
}

type Execute = Operation['execute'];

const operation = (execute: Execute, effect: Operation['effect'] = 'try'): Operation => ({
	choice: { name: 'Do', value: 'do', description: '', action: '' },
	fields: [],
	columns: null,
	effect,
	isTool: true,
	execute,
});

const rowOf = ({ itemIndex }: ItemContext): INodeExecutionData[] => [
	{ json: { row: itemIndex, submissionId: `s-${itemIndex}` } },
];
const passing: Execute = async (item) => rowOf(item);

/** Rows, but for the items that fail with an error. */
const failingAt =
	(failures: Record<number, Error>): Execute =>
	async (item) => {
		const failure = failures[item.itemIndex];
		if (failure !== undefined) throw failure;
		return rowOf(item);
	};

const refused = () =>
	new ArgosIdentityError('tooLarge', { message: 'M', description: 'D', httpStatus: 413 });
const settled = async () => await new Promise((resolve) => setImmediate(resolve));

/** With what a run stops. */
async function stopOf(run: Promise<unknown>): Promise<{ message: string; description: string }> {
	return await run.then(
		() => {
			throw new Error('It did not stop');
		},
		(error: unknown) => error as { message: string; description: string },
	);
}

describe('a run over items', () => {
	it('gives the rows in the order of the items, whichever ends first, each paired with its own', async () => {
		const ends: Array<() => void> = [];
		const { context } = contextOf();
		const run = runItems(
			context,
			operation(async (item) => {
				await new Promise<void>((resolve) => (ends[item.itemIndex] = resolve));
				return rowOf(item);
			}),
		);

		while (ends.length < 3) await settled();
		for (const end of ends.reverse()) {
			end();
			await settled();
		}

		expect(await run).toEqual([
			[0, 1, 2].map((n) => ({
				json: { row: n, submissionId: `s-${n}` },
				pairedItem: { item: n },
			})),
		]);
	});

	it('pairs all items that come from one', async () => {
		const several: Execute = async ({ itemIndex }) =>
			itemIndex === 0 ? [] : [{ json: { of: itemIndex } }, { json: { of: itemIndex } }];

		const [output] = await runItems(contextOf({ items: 2 }).context, operation(several));

		expect(output).toEqual([
			{ json: { of: 1 }, pairedItem: { item: 1 } },
			{ json: { of: 1 }, pairedItem: { item: 1 } },
		]);
	});

	it('puts out what an item had given before it failed, and then its error, all paired with it', async () => {
		const halfWay = refused().after([{ row: 1 }, { row: 2 }]);
		const { context } = contextOf({ items: 2, continueOnFail: true });

		const [output] = await runItems(context, operation(failingAt({ 1: halfWay }), 'read'));

		expect(output).toEqual([
			expect.objectContaining({ pairedItem: { item: 0 } }),
			{ json: { row: 1 }, pairedItem: { item: 1 } },
			{ json: { row: 2 }, pairedItem: { item: 1 } },
			{
				json: { message: 'M [item 1]', error: expect.objectContaining({ code: 'tooLarge' }) },
				pairedItem: { item: 1 },
			},
		]);
	});

	it.each(['try', 'read'] as const)('of none gives none: %s', async (effect) => {
		const { context } = contextOf({ items: 0, retryOnFail: true });

		expect(await runItems(context, operation(passing, effect))).toEqual([[]]);
	});

	it.each([
		[2, { maxConcurrency: 2 }],
		[1, new Error('no such field')],
	])('has %i items under way at most for the options %p', async (most, options) => {
		let underWay = 0;
		let seen = 0;
		const { context } = contextOf({ items: 5, options, continueOnFail: true });

		await runItems(
			context,
			operation(async () => {
				underWay += 1;
				seen = Math.max(seen, underWay);
				for (let turn = 0; turn < 5; turn += 1) await settled();
				underWay -= 1;
				throw refused();
			}),
		);

		expect(seen).toBe(most);
	});

	it.each([
		[true, { data: fileOf(1) }],
		[false, undefined],
	])(
		'lets the files of an item go on with its row where that is chosen (%s)',
		async (includeImages, binary) => {
			const { context } = contextOf({ items: 2, options: { includeImages } });

			const [output] = await runItems(context, operation(passing));

			expect(output?.[1]?.binary).toEqual(binary);
		},
	);

	it('keeps the rows where the options that decide on files cannot be evaluated', async () => {
		const { context } = contextOf({ items: 1, options: new Error('no such field') });

		expect(await runItems(context, operation(passing))).toEqual([
			[{ json: { row: 0, submissionId: 's-0' }, pairedItem: { item: 0 } }],
		]);
	});

	it('puts out no files of an item that has none', async () => {
		const { context } = contextOf({ items: 1, options: { includeImages: true } });
		context.getInputData = () => [{ json: {} }];

		expect(await runItems(context, operation(passing))).toEqual([
			[{ json: { row: 0, submissionId: 's-0' }, pairedItem: { item: 0 } }],
		]);
	});

	it('shows the hints of all its items', async () => {
		const { context, hints } = contextOf();

		await runItems(
			context,
			operation(async (item) => {
				item.hints.add('look.', item.itemIndex);
				return rowOf(item);
			}),
		);

		expect(hints).toEqual(['Items 0, 1, 2: look.']);
	});
});

describe('an item that fails', () => {
	it('becomes an error item in its place where the node goes on', async () => {
		const { context } = contextOf({ continueOnFail: true });

		const [output] = await runItems(context, operation(failingAt({ 1: refused() })));

		expect(output?.map(({ json }) => json.row ?? json.message)).toEqual([0, 'M [item 1]', 2]);
		expect(output?.[1]?.pairedItem).toEqual({ item: 1 });
	});

	it('stops the node only after all others were carried out, and the error tells what they left', async () => {
		const { context } = contextOf();
		const carriedOut: number[] = [];
		const failing = failingAt({ 1: refused() });

		const stop = await stopOf(
			runItems(
				context,
				operation(async (item) => {
					carriedOut.push(item.itemIndex);
					return await failing(item);
				}),
			),
		);

		expect(carriedOut).toEqual([0, 1, 2]);
		expect(stop.message).toBe('M [item 1]');
		expect(stop.description).toMatch(/^D .*item 0: s-0, item 2: s-2/s);
	});

	it('by an error that is not ours tells nothing of that', async () => {
		const { context } = contextOf({ continueOnFail: true });

		const output = await runItems(
			context,
			operation(failingAt({ 0: new Error('anna@example.test is no …') })),
		);

		expect(output[0]?.[0]?.json).toHaveProperty('error.itemIndex', 0);
		expect(JSON.stringify(output)).not.toContain('anna');
	});
});

describe('a run that is cancelled', () => {
	/** Cancels while item 0 is carried out. */
	async function cancelledRun(items: number, continueOnFail = false) {
		const stop = new AbortController();
		const { context } = contextOf({
			items,
			continueOnFail,
			cancel: stop.signal,
			options: { maxConcurrency: 1 },
		});
		return await runItems(
			context,
			operation(async (item) => {
				stop.abort();
				return rowOf(item);
			}),
		);
	}

	it.each([false, true])(
		'stops where items are left over, whether or not the node goes on after errors (%s)',
		async (continueOnFail) => {
			const stop = await stopOf(cancelledRun(3, continueOnFail));

			expect(stop.message).toMatch(/^The execution was canceled/);
			expect(stop.description).toContain('item 0: s-0');
		},
	);

	it('gives its rows where none is left over', async () => {
		const [output] = await cancelledRun(1);

		expect(output?.map(({ json }) => json.row)).toEqual([0]);
	});
});

describe('a run that n8n repeats (Retry On Fail)', () => {
	it.each<[string, Execute, boolean]>([
		['holds no rows after its end where its first item is one', passing, false],
		['holds its rows where its first item is an error', failingAt({ 0: refused() }), true],
	])('%s', async (_, execute, isHeld) => {
		const run = { items: 2, executionId: `own-${++executions}`, continueOnFail: true };
		const end = jest.spyOn(AnsweredItems.prototype, 'end');
		await runItems(contextOf({ ...run, retryOnFail: true }).context, operation(execute));

		expect(end.mock.calls).toEqual([[isHeld]]);
		end.mockRestore();
	});

	it('holds its rows where it stops', async () => {
		const end = jest.spyOn(AnsweredItems.prototype, 'end');
		const { context } = contextOf({ retryOnFail: true });
		await stopOf(runItems(context, operation(failingAt({ 1: refused() }))));

		expect(end.mock.calls).toEqual([[true]]);
		end.mockRestore();
	});

	/** Runs twice, as n8n does after an error, and tells which items were carried out in each run. */
	async function carriedOutTwice(run: FakeRun, effect: Operation['effect'] = 'try') {
		const executionId = `own-${++executions}`;
		const carriedOut: number[][] = [];
		for (let attempt = 0; attempt < 2; attempt += 1) {
			const now: number[] = [];
			const failing = failingAt({ 0: refused() });
			const { context } = contextOf({ executionId, ...run });
			await runItems(
				context,
				operation(async (item) => {
					now.push(item.itemIndex);
					return await failing(item);
				}, effect),
			).catch(() => undefined);
			carriedOut.push(now);
		}
		return carriedOut;
	}

	it.each([
		['goes on', true],
		['stops', false],
	])('carries out again only what surely was not sent, where the node %s', async (_, goesOn) => {
		expect(await carriedOutTwice({ retryOnFail: true, continueOnFail: goesOn })).toEqual([
			[0, 1, 2],
			[0],
		]);
	});

	it('remembers a change too', async () => {
		expect(await carriedOutTwice({ retryOnFail: true }, 'change')).toEqual([[0, 1, 2], [0]]);
	});

	it.each([
		['for what only reads', { retryOnFail: true }, 'read'],
		['where n8n will not repeat it', { retryOnFail: false }, 'try'],
	] as const)('remembers nothing %s', async (_, run, effect) => {
		expect(await carriedOutTwice(run, effect)).toEqual([
			[0, 1, 2],
			[0, 1, 2],
		]);
	});
});
