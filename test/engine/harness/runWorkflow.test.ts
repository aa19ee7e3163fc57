import type { IConnections, INode } from 'n8n-workflow';
import type { Engine } from '../../../sandbox/engine/engine';
import { startFaultServer } from '../../../sandbox/engine/faultServer';
import { item } from '../../../sandbox/engine/items';
import { serializeRun } from '../../../sandbox/engine/storedForm';
import { startUploadEngine } from './fixture';
import { startRecordingServer, type RecordingServer } from './recordingServer';
import { type UploadNode, uploadParameters, uploadType } from './uploadNode';
import { node } from '../../../sandbox/engine/workflowParts';

const picture = Buffer.alloc(2000, 0x61);

let engine: Engine;
let upload: UploadNode;
let server: RecordingServer;

beforeEach(async () => {
	({ engine, upload } = await startUploadEngine());
	server = await startRecordingServer();
});
afterEach(async () => {
	await engine.close();
	await server.close();
});

/** Connects each output of a node, in order, with one node (or none). */
const connect = (table: Record<string, Array<string | null>>): IConnections =>
	Object.fromEntries(
		Object.entries(table).map(([from, targets]) => [
			from,
			{
				main: targets.map((to) =>
					to === null ? [] : [{ node: to, type: 'main' as const, index: 0 }],
				),
			},
		]),
	);
const start = node('Start', 'test.start');
const sender = (url: string, extra: Partial<INode> = {}): INode =>
	node('Upload', uploadType, uploadParameters({ url }), extra);

test('a row is paired with the item it comes from, through the whole workflow', async () => {
	const data = await engine.storeBinary(picture);
	const run = await engine.runWorkflow({
		nodes: [
			start,
			sender(server.url),
			node('After', 'test.route', {
				condition: '={{ $("Start").item.json.name === "second" }}',
			}),
		],
		connections: connect({ Start: ['Upload'], Upload: ['After'] }),
		start: {
			node: 'Start',
			items: [item({ name: 'first' }, { data }), item({ name: 'second' }, { data })],
		},
	});

	expect(run.status).toBe('success');
	const [second, first] = run.data.resultData.runData['After']?.[0]?.data?.['main'] ?? [];
	expect([first?.length, second?.length]).toEqual([1, 1]);
	expect(second?.[0]?.json).toMatchObject({ body: { n: 2 } });
});

test('an error item leaves by the error output', async () => {
	const data = await engine.storeBinary(picture);
	const run = await engine.runWorkflow({
		nodes: [
			start,
			sender(server.url, { onError: 'continueErrorOutput' }),
			node('Good', 'test.passThrough'),
			node('Bad', 'test.passThrough'),
		],
		connections: connect({ Start: ['Upload'], Upload: ['Good', 'Bad'] }),
		start: { node: 'Start', items: [item({}, { data }), item({ has: 'no picture' })] },
	});

	const { runData } = run.data.resultData;
	expect(runData['Good']?.[0]?.data?.['main']?.[0]).toHaveLength(1);
	expect(runData['Bad']?.[0]?.data?.['main']?.[0]?.[0]?.json).toMatchObject({
		error: { index: 1 },
	});
});

test('the workflow stops at an error and keeps it', async () => {
	const run = await engine.runWorkflow({
		nodes: [start, sender(server.url), node('After', 'test.passThrough')],
		connections: connect({ Start: ['Upload'], Upload: ['After'] }),
		start: { node: 'Start', items: [item()] },
	});

	expect(run.status).toBe('error');
	expect(run.data.resultData.lastNodeExecuted).toBe('Upload');
	expect(run.data.resultData.runData['After']).toBeUndefined();
});

test('Retry On Fail runs the node again for all items', async () => {
	const data = await engine.storeBinary(picture);
	const run = await engine.runWorkflow({
		nodes: [start, sender(server.url, { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 })],
		connections: connect({ Start: ['Upload'] }),
		start: { node: 'Start', items: [item({}, { data }), item({ has: 'no picture' })] },
	});

	expect(run.status).toBe('error');
	expect(server.received).toHaveLength(3);
	expect(upload.seen).toHaveLength(6);
});

test('in a loop the node sees the index of its run', async () => {
	const data = await engine.storeBinary(picture);
	await engine.runWorkflow({
		nodes: [
			start,
			sender(server.url),
			node('Again', 'test.route', { condition: '={{ $runIndex < 2 }}' }),
		],
		connections: connect({ Start: ['Upload'], Upload: ['Again'], Again: ['Upload'] }),
		start: { node: 'Start', items: [item({}, { data })] },
	});

	expect(upload.seen.map(({ runIndex }) => runIndex)).toEqual([0, 1, 2]);
});

test('the Stop button ends a running request', async () => {
	const silent = await startFaultServer({ kind: 'silence' });
	const data = await engine.storeBinary(picture);

	const run = await engine.runWorkflow({
		nodes: [start, sender(silent.url)],
		connections: connect({ Start: ['Upload'] }),
		start: { node: 'Start', items: [item({}, { data })] },
		signal: AbortSignal.timeout(300),
	});

	expect(run.status).toBe('canceled');
	expect(upload.seen[0]?.thrown).toMatchObject({ message: 'canceled' });
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect([silent.requests(), silent.openConnections()]).toEqual([1, 0]);
	await silent.close();
});

test('the stored form has what the run put out, and not the key', async () => {
	const data = await engine.storeBinary(picture);
	const run = await engine.runWorkflow({
		nodes: [start, sender(server.url)],
		connections: connect({ Start: ['Upload'] }),
		start: { node: 'Start', items: [item({ marker: 'kept-in-store' }, { data })] },
	});

	const stored = serializeRun(run);
	expect(stored).toContain('kept-in-store');
	expect(stored).not.toContain('key-of-the-test');
});
