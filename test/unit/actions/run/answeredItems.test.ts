import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { AnsweredItems, heldRuns } from '../../../../nodes/ArgosIdentity/actions/run/answeredItems';
import { ArgosIdentityError } from '../../../../nodes/ArgosIdentity/model/errors/argosIdentityError';

interface Run {
	executionId?: string | undefined;
	workflowId?: string;
	nodeName?: string;
	runIndex?: number;
	retryOnFail?: boolean | undefined;
	items?: IDataObject[];
}

let executions = 0;

/** A run of the node, of an execution of its own unless another is named. */
function contextOf(run: Run): IExecuteFunctions {
	const { workflowId = 'w1', nodeName = 'ARGOS', runIndex = 0 } = run;
	const retryOnFail = 'retryOnFail' in run ? run.retryOnFail : true;
	const executionId = 'executionId' in run ? run.executionId : `own-${++executions}`;
	return {
		getExecutionId: () => executionId,
		getNode: () => ({ name: nodeName, ...(retryOnFail === undefined ? {} : { retryOnFail }) }),
		getWorkflow: () => ({ id: workflowId }),
		getWorkflowDataProxy: () => ({ $runIndex: runIndex }),
		getInputData: () => (run.items ?? [{ n: 0 }, { n: 1 }]).map((json) => ({ json })),
	} as unknown as IExecuteFunctions;
}

function memoryOf(run: Run = {}): AnsweredItems {
	const memory = AnsweredItems.of(contextOf(run));
	if (memory === null) throw new Error('Nothing is remembered');
	return memory;
}

const ROW = [{ json: { outcome: 'success' } }];

afterEach(() => jest.restoreAllMocks());

describe('the memory of answered items', () => {
	it.each([false, undefined])('is not kept when Retry On Fail is %s', (retryOnFail) => {
		expect(AnsweredItems.of(contextOf({ retryOnFail }))).toBeNull();
	});

	it('is not kept for an execution without an id', () => {
		expect(AnsweredItems.of(contextOf({ executionId: undefined }))).toBeNull();
	});

	it('starts empty and holds nothing for a run in which nothing happened', () => {
		const before = heldRuns();
		expect(memoryOf().recall(0)).toBeUndefined();
		expect(heldRuns()).toBe(before);
	});

	it('gives an item’s row back when the node runs again', () => {
		const run = { executionId: 'again' };
		memoryOf(run).remember(1, ROW);
		expect(memoryOf(run).recall(1)).toBe(ROW);
	});

	it('keeps the items apart', () => {
		const memory = memoryOf({ items: [{ n: 0 }, { n: 0 }] });
		memory.remember(1, ROW);
		expect(memory.recall(0)).toBeUndefined();
	});

	it('does not know an item whose data has changed', () => {
		memoryOf({ executionId: 'changed', items: [{ email: 'a' }] }).remember(0, ROW);
		expect(memoryOf({ executionId: 'changed', items: [{ email: 'b' }] }).recall(0)).toBeUndefined();
	});

	it('does not know an item that is no longer there', () => {
		memoryOf({ executionId: 'gone', items: [{ email: 'a' }] }).remember(0, ROW);
		expect(memoryOf({ executionId: 'gone', items: [] }).recall(0)).toBeUndefined();
	});

	it.each([
		['execution', { executionId: 'other' }],
		['workflow', { workflowId: 'w2' }],
		['node', { nodeName: 'ARGOS 2' }],
		['run of the node', { runIndex: 1 }],
	])('is separate for each %s', (kind, difference) => {
		const run = { executionId: `separate-${kind}` };
		memoryOf(run).remember(0, ROW);
		expect(memoryOf({ ...run, ...difference }).recall(0)).toBeUndefined();
		expect(memoryOf(run).recall(0)).toBe(ROW);
	});

	it('does not mix up names that run into each other', () => {
		memoryOf({ executionId: '1","2', nodeName: 'A' }).remember(0, ROW);
		expect(memoryOf({ executionId: '1', workflowId: '2","w1' }).recall(0)).toBeUndefined();
	});
});

describe('an item that failed', () => {
	it.each([
		['noAnswer', 'maybe'],
		['serverError', 'maybe'],
		['duplicateApplicant', 'yes'],
		['invalidRequest', 'yes'],
	] as const)('is not sent again when ARGOS may have counted it: %s (%s)', (code, sent) => {
		const memory = memoryOf();
		const error = new ArgosIdentityError(code);
		memory.remember(0, error);
		expect(error.sent).toBe(sent);
		expect(memory.recall(0)).toBe(error);
	});

	it.each(['notSent', 'invalidImage', 'rateLimited', 'unauthorized'] as const)(
		'is sent again when surely nothing was counted: %s',
		(code) => {
			const memory = memoryOf();
			const before = heldRuns();
			memory.remember(0, new ArgosIdentityError(code));
			expect(memory.recall(0)).toBeUndefined();
			expect(heldRuns()).toBe(before);
		},
	);
});

describe('what is remembered', () => {
	it('is forgotten when the node will not run again', () => {
		const memory = memoryOf();
		memory.remember(0, ROW);
		const before = heldRuns();
		memory.forget();
		expect(memory.recall(0)).toBeUndefined();
		expect(heldRuns()).toBe(before - 1);
	});

	it('is forgotten for its own run only', () => {
		const kept = memoryOf();
		kept.remember(0, ROW);
		memoryOf().forget();
		expect(kept.recall(0)).toBe(ROW);
	});

	it('is forgotten after ten minutes', () => {
		const clock = new AbortController();
		const timeout = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(clock.signal);
		const memory = memoryOf();
		memory.remember(0, ROW);
		expect(timeout).toHaveBeenCalledWith(600_000);
		expect(memory.recall(0)).toBe(ROW);
		clock.abort();
		expect(memory.recall(0)).toBeUndefined();
	});

	it('starts one clock for each run, not for each item', () => {
		const timeout = jest.spyOn(AbortSignal, 'timeout');
		const memory = memoryOf();
		memory.remember(0, ROW);
		memory.remember(1, ROW);
		expect(timeout).toHaveBeenCalledTimes(1);
	});

	it('is of a hundred runs at most, the oldest going first', () => {
		const memories = Array.from({ length: 101 }, () => memoryOf());
		for (const memory of memories) memory.remember(0, ROW);
		expect(heldRuns()).toBe(100);
		expect(memories[0]?.recall(0)).toBeUndefined();
		expect(memories[1]?.recall(0)).toBe(ROW);
		expect(memories[100]?.recall(0)).toBe(ROW);
	});

	it('is of ten thousand items of a run at most', () => {
		const items = Array.from({ length: 10_001 }, () => ({}));
		const context = contextOf({ items });
		const input = context.getInputData();
		context.getInputData = () => input;
		const memory = AnsweredItems.of(context);
		for (const index of items.keys()) memory?.remember(index, ROW);
		expect(memory?.recall(9_999)).toBe(ROW);
		expect(memory?.recall(10_000)).toBeUndefined();
	});
});
