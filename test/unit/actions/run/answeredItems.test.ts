import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { AnsweredItems } from '../../../../nodes/ArgosIdentity/actions/run/answeredItems';
import type { ItemResult } from '../../../../nodes/ArgosIdentity/actions/run/itemResult';
import type { Operation } from '../../../../nodes/ArgosIdentity/actions/run/operation';
import { RunMemory } from '../../../../nodes/ArgosIdentity/actions/run/runMemory';
import { ManualClock, MINUTE } from '../../support/manualClock';

interface Run {
	executionId?: string | undefined;
	workflowId?: string;
	nodeName?: string;
	runIndex?: number;
	retryOnFail?: boolean | undefined;
	items?: INodeExecutionData[];
	/** How n8n runs it as a tool: the agent calls it, or the engine runs it for the agent. */
	tool?: 'called' | 'requested';
	parameters?: Record<string, unknown>;
}

const field = (name: string) => ({ displayName: name, name, type: 'string', default: '' }) as const;

const TRY: Pick<Operation, 'fields' | 'effect'> = {
	effect: 'try',
	fields: ['email', 'idImage', 'output', 'options'].map(field),
};

function contextOf(run: Run): IExecuteFunctions {
	const { workflowId = 'w1', nodeName = 'ARGOS', runIndex = 0, tool, parameters = {} } = run;
	const retryOnFail = 'retryOnFail' in run ? run.retryOnFail : true;
	const executionId = 'executionId' in run ? run.executionId : 'e1';
	return {
		getExecutionId: () => executionId,
		getNode: () => ({
			name: nodeName,
			...(retryOnFail === undefined ? {} : { retryOnFail }),
			...(tool === 'requested' ? { rewireOutputLogTo: 'ai_tool' } : {}),
		}),
		isToolExecution: () => tool === 'called',
		getWorkflow: () => ({ id: workflowId }),
		getWorkflowDataProxy: () => ({ $runIndex: runIndex }),
		getInputData: () => run.items ?? [{ json: { n: 0 } }, { json: { n: 1 } }],
		getNodeParameter: (name: string) => {
			if (name in parameters) return parameters[name];
			throw new Error('This expression cannot be evaluated');
		},
	} as unknown as IExecuteFunctions;
}

/** A process of its own, in which runs come one after the other; gives how often an item was posted. */
function setUp(operation: Pick<Operation, 'fields' | 'effect'> = TRY) {
	const clock = new ManualClock();
	const memory = new RunMemory(undefined, clock.later);
	let posts = 0;
	const of = (run: Run) => AnsweredItems.of(contextOf(run), operation, memory);
	return {
		of,
		clock,
		posts: () => posts,
		async run(run: Run, itemIndex = 0, mayRunAgain = true): Promise<ItemResult> {
			const answered = of(run);
			if (answered === null) throw new Error('Nothing is remembered');
			const result = await answered.once(itemIndex, async (): Promise<ItemResult> => {
				posts += 1;
				return [{ json: { outcome: 'success' } }];
			});
			answered.end(mayRunAgain);
			return result;
		},
	};
}

const ALL = { email: 'anna@example.test', idImage: 'data', output: 'row', options: {} };

describe('the memory of answered items', () => {
	it.each([{}, { tool: 'requested', parameters: ALL } as const])(
		'is kept until ten minutes after the end of the last run: %j',
		async (run) => {
			const { clock, posts, run: carryOut } = setUp();
			await carryOut(run);
			clock.advance(10 * MINUTE - 1);
			await carryOut(run);
			expect(posts()).toBe(1);

			clock.advance(10 * MINUTE);
			await carryOut(run);
			expect(posts()).toBe(2);
		},
	);

	it('gives no row back, but posts nothing either, after a run that n8n had no reason to repeat', async () => {
		const { posts, run: carryOut } = setUp();
		await carryOut({}, 0, false);

		expect(await carryOut({})).toMatchObject({ code: 'answeredBefore' });
		expect(posts()).toBe(1);
	});

	it('gives a tool its row back whatever comes of its run', async () => {
		const { run: carryOut } = setUp();
		const run = { tool: 'requested', parameters: ALL } as const;
		await carryOut(run, 0, false);

		expect(await carryOut(run)).toEqual([{ json: { outcome: 'success' } }]);
	});

	it.each([false, undefined])('is not kept when Retry On Fail is %s', (retryOnFail) => {
		expect(setUp().of({ retryOnFail })).toBeNull();
	});

	it('is not kept for an execution without an id', () => {
		expect(setUp().of({ executionId: undefined })).toBeNull();
	});

	it.each(['called', 'requested'] as const)(
		'is not kept where repeating does no harm, not for a tool either (%s)',
		(tool) => {
			expect(setUp({ ...TRY, effect: 'read' }).of({})).toBeNull();
			expect(setUp({ ...TRY, effect: 'read' }).of({ tool })).toBeNull();
		},
	);

	it('knows an item again when the node runs again', async () => {
		const { run, posts } = setUp();
		await run({});
		await run({});
		expect(posts()).toBe(1);
	});

	it('recalls what became of an item, and nothing of one that was not posted', async () => {
		const { run, of } = setUp();
		await run({}, 1);
		expect(await of({})?.recall(1)).toEqual([{ json: { outcome: 'success' } }]);
		expect(await of({})?.recall(0)).toBeUndefined();
	});

	it('keeps two items apart that look the same', async () => {
		const { run, posts } = setUp();
		const items = [{ json: { n: 0 } }, { json: { n: 0 } }];
		await run({ items }, 0);
		await run({ items }, 1);
		expect(posts()).toBe(2);
	});

	const file = (id: string) => ({ data: { data: 'filesystem-v2', mimeType: 'image/png', id } });
	const inline = (data: string) => ({ data: { data, mimeType: 'image/png' } });

	it.each<[string, INodeExecutionData, INodeExecutionData]>([
		['data', { json: { email: 'a' } }, { json: { email: 'b' } }],
		['stored file', { json: {}, binary: file('1') }, { json: {}, binary: file('2') }],
		['file in memory', { json: {}, binary: inline('AA') }, { json: {}, binary: inline('BB') }],
		[
			'field for a file',
			{ json: {}, binary: file('1') },
			{ json: {}, binary: { x: file('1').data } },
		],
	])('does not take an item with another %s for the same', async (_, before, after) => {
		const { run, posts } = setUp();
		await run({ items: [before] });
		await run({ items: [after] });
		expect(posts()).toBe(2);
	});

	it('knows an item again by its file, whatever n8n writes beside it', async () => {
		const { run, posts } = setUp();
		const { data } = file('1');
		await run({ items: [{ json: {}, binary: { data } }] });
		await run({ items: [{ json: {}, binary: { data: { ...data, fileSize: '1 kB' } } }] });
		expect(posts()).toBe(1);
	});

	it('does not look at the parameters: an expression may read the clock', async () => {
		const { run, posts } = setUp();
		await run({ parameters: { ...ALL, email: 'a' } });
		await run({ parameters: { ...ALL, email: 'b' } });
		expect(posts()).toBe(1);
	});

	it('does not know an item that is no longer there', async () => {
		const { run, posts } = setUp();
		await run({});
		await run({ items: [] });
		expect(posts()).toBe(2);
	});

	it.each<[string, Run]>([
		['execution', { executionId: 'other' }],
		['workflow', { workflowId: 'w2' }],
		['node', { nodeName: 'ARGOS 2' }],
		['run of the node', { runIndex: 1 }],
	])('is separate for each %s', async (_, difference) => {
		const { run, posts } = setUp();
		await run({});
		await run(difference);
		expect(posts()).toBe(2);
	});

	it('does not mix up names that run into each other', async () => {
		const { run, posts } = setUp();
		await run({ executionId: '1","2', nodeName: 'A' });
		await run({ executionId: '1', workflowId: '2","w1' });
		expect(posts()).toBe(2);
	});
});

describe.each(['called', 'requested'] as const)('a tool that is %s', (tool) => {
	const args = { email: 'anna@example.test' };
	const call = (more: Run = {}): Run => ({
		tool,
		retryOnFail: undefined,
		items: [{ json: { ...args } }],
		parameters: ALL,
		...more,
	});

	it('posts the same thing once in an execution, in whatever run of it', async () => {
		const { run, posts } = setUp();
		await run(call({ runIndex: 0 }));
		await run(call({ runIndex: 1 }));
		expect(posts()).toBe(1);
	});

	it('posts another thing, also with the same arguments', async () => {
		const { run, posts } = setUp();
		await run(call({ runIndex: 0 }));
		await run(call({ runIndex: 1, parameters: { ...ALL, email: 'ben@example.test' } }));
		expect(posts()).toBe(2);
	});

	it('posts the same picture no second time for another form of the answer', async () => {
		const { run, posts } = setUp();
		await run(call({ runIndex: 0 }));
		await run(call({ runIndex: 1, parameters: { ...ALL, output: 'raw' } }));
		expect(posts()).toBe(1);
	});

	it.each<[string, Run]>([
		['execution', { executionId: 'other' }],
		['workflow', { workflowId: 'w2' }],
		['tool', { nodeName: 'ARGOS 2' }],
	])('posts the same thing for another %s', async (_, difference) => {
		const { run, posts } = setUp();
		await run(call({ runIndex: 0 }));
		await run(call({ runIndex: 1, ...difference }));
		expect(posts()).toBe(2);
	});

	it('makes a change as often as it is asked to, but not in a further try of one call', async () => {
		const { run, posts } = setUp({ ...TRY, effect: 'change' });
		const first = call({ runIndex: 0 });
		await run(first);
		await run(tool === 'called' ? { ...first, runIndex: 1 } : first);
		await run(call({ runIndex: 2 }));
		expect(posts()).toBe(2);
	});

	it('knows a further try of one call though its parameters give something else', async () => {
		const { run, posts } = setUp();
		const first = call({ runIndex: 0 });
		await run(first);
		const again = { ...first, parameters: { ...ALL, email: 'random' } };
		await run(tool === 'called' ? { ...again, runIndex: 1 } : again);
		expect(posts()).toBe(1);
	});

	it('knows a further try of one call whose parameters cannot be evaluated', async () => {
		const { run, posts } = setUp();
		const first = call({ parameters: {} });
		await run(first);
		await run(first);
		expect(posts()).toBe(1);
	});
});

it('a tool that is called outside of any execution knows the tries of one call, and keeps calls apart', async () => {
	const { run, posts } = setUp();
	const call = (): Run => ({
		tool: 'called',
		executionId: undefined,
		items: [{ json: { email: 'anna@example.test' } }],
		parameters: ALL,
	});
	const first = call();
	await run(first);
	await run({ ...first, runIndex: 1 });
	await run(call());
	expect(posts()).toBe(2);
});
