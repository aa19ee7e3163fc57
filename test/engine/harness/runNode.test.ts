import { NodeApiError } from 'n8n-workflow';
import { breakBinary, type BinaryMode } from '../../../sandbox/engine/binaryStore';
import type { Engine } from '../../../sandbox/engine/engine';
import { dnsFailureUrl, startFaultServer } from '../../../sandbox/engine/faultServer';
import { item } from '../../../sandbox/engine/items';
import { startUploadEngine } from './fixture';
import { startRecordingServer, type RecordingServer } from './recordingServer';
import { type UploadNode, uploadParameters, uploadType } from './uploadNode';

const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array(3000).keys()].map((n) => n % 256));
const jpeg = { fileName: 'id.jpg', mimeType: 'image/jpeg' };

let engine: Engine;
let upload: UploadNode;
let server: RecordingServer;

beforeEach(async () => {
	server = await startRecordingServer();
});
afterEach(async () => {
	await engine.close();
	await server.close();
});

describe.each<BinaryMode>(['default', 'filesystem'])('in binary mode %s', (mode) => {
	beforeEach(async () => {
		({ engine, upload } = await startUploadEngine(mode));
	});

	test('stored binary data has the form that n8n gives it', async () => {
		const binary = await engine.storeBinary(picture, jpeg);

		expect(binary).toMatchObject({ mimeType: 'image/jpeg', fileName: 'id.jpg', fileType: 'image' });
		if (mode === 'default') {
			expect(binary.id).toBeUndefined();
			expect(binary.data).toBe(picture.toString('base64'));
		} else {
			expect(binary.id).toMatch(/^filesystem-v2:workflows\/.+\/binary_data\/.+/);
			expect(binary.data).toBe('filesystem-v2');
		}
	});

	test('the picture and the key arrive at the server', async () => {
		const data = await engine.storeBinary(picture, jpeg);

		const { output } = await engine.runNode({
			type: uploadType,
			parameters: uploadParameters({ url: server.url }),
			items: [item({}, { data })],
		});

		expect(output[0]).toMatchObject([
			{ json: { statusCode: 200, body: { n: 1 } }, pairedItem: { item: 0 } },
		]);
		expect(server.received).toHaveLength(1);
		expect(server.received[0]?.headers['x-api-key']).toBe('key-of-the-test');
		expect(server.received[0]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
		expect(server.received[0]?.body.includes(picture)).toBe(true);
	});
});

describe('a node alone', () => {
	beforeEach(async () => {
		({ engine, upload } = await startUploadEngine());
	});

	test('parameters may be expressions on the item', async () => {
		const data = await engine.storeBinary(picture, jpeg);

		await engine.runNode({
			type: uploadType,
			parameters: { ...uploadParameters({ url: '' }), url: '={{ $json.where }}' },
			items: [item({ where: server.url }, { data })],
		});

		expect(server.received).toHaveLength(1);
	});

	test('changed credentials are used from then on', async () => {
		const data = await engine.storeBinary(picture, jpeg);
		engine.setCredentials({ keyApi: { apiKey: 'another-key' } });

		await engine.runNode({
			type: uploadType,
			parameters: uploadParameters({ url: server.url }),
			items: [item({}, { data })],
		});

		expect(server.received[0]?.headers['x-api-key']).toBe('another-key');
	});

	test('what execute throws is what the caller gets', async () => {
		const data = await engine.storeBinary(picture, jpeg);

		const run = engine.runNode({
			type: uploadType,
			parameters: uploadParameters({ url: dnsFailureUrl() }),
			items: [item({}, { data })],
		});

		await expect(run).rejects.toThrow(NodeApiError);
		await expect(run).rejects.toBe(upload.seen[0]?.thrown);
	});

	test('continue on fail is visible to the node', async () => {
		const { output } = await engine.runNode({
			type: uploadType,
			parameters: uploadParameters({ url: server.url }),
			items: [item({ nothing: 'to upload' })],
			onError: 'continueRegularOutput',
		});

		expect(output[0]?.[0]?.json).toMatchObject({ error: { index: 0 } });
	});

	test('the run index is the one asked for', async () => {
		const data = await engine.storeBinary(picture, jpeg);

		await engine.runNode({
			type: uploadType,
			parameters: uploadParameters({ url: server.url }),
			items: [item({}, { data })],
			runIndex: 2,
		});

		expect(upload.seen[0]?.runIndex).toBe(2);
	});

	test('an aborted signal ends the request at the server too', async () => {
		const silent = await startFaultServer({ kind: 'silence' });
		const data = await engine.storeBinary(picture, jpeg);

		const run = engine.runNode({
			type: uploadType,
			parameters: uploadParameters({ url: silent.url }),
			items: [item({}, { data })],
			signal: AbortSignal.timeout(200),
		});

		await expect(run).rejects.toThrow('canceled');
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect([silent.requests(), silent.openConnections()]).toEqual([1, 0]);
		await silent.close();
	});

	test("a node's own signal ends a slow answer that the time-out does not", async () => {
		const slow = await startFaultServer({ kind: 'slowDrip' });
		const data = await engine.storeBinary(picture, jpeg);
		const own = new AbortController();
		upload.ownSignal = own.signal;
		let ended = false;

		const run = engine
			.runNode({
				type: uploadType,
				parameters: uploadParameters({ url: slow.url, timeout: 300 }),
				items: [item({}, { data })],
			})
			.finally(() => (ended = true));
		run.catch(() => undefined);

		// Twice the time-out, which begins again with every byte.
		await new Promise((resolve) => setTimeout(resolve, 600));
		expect(ended).toBe(false);
		own.abort();
		await expect(run).rejects.toThrow('canceled');
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(slow.openConnections()).toBe(0);
		await slow.close();
	});

	test('a second engine has to wait until the first is closed', async () => {
		await expect(startUploadEngine('filesystem')).rejects.toThrow('Close the open engine');
	});
});

describe('lost binary data', () => {
	test.each([
		['fileGone', 'File not found'],
		['unknownId', 'File not found'],
		['unknownStore', 'No binary data manager found for: s3'],
	] as const)('%s makes the read fail', async (loss, message) => {
		({ engine } = await startUploadEngine('filesystem'));
		const data = await breakBinary(await engine.storeBinary(picture, jpeg), loss);

		const run = engine.runNode({
			type: uploadType,
			parameters: uploadParameters({ url: server.url }),
			items: [item({}, { data })],
		});

		await expect(run).rejects.toThrow(message);
		expect(server.received).toHaveLength(0);
	});

	test('data in memory cannot be lost', async () => {
		({ engine } = await startUploadEngine('default'));
		const data = await engine.storeBinary(picture, jpeg);

		await expect(breakBinary(data, 'fileGone')).rejects.toThrow('Only stored binary data');
	});
});
