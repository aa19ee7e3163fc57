import type { Worker } from 'node:worker_threads';
import { startEmulator, type Emulator } from '../../../sandbox/emulator';
import { Ocr } from '../../../sandbox/emulator/reader/ocr';
import { specimen } from '../../../sandbox/specimens';
import { submit } from '../../unit/emulator/support';

jest.setTimeout(60_000);

/** Threads that have been started and have not ended. */
const mockThreads = new Set<Worker>();
jest.mock('worker_threads', () => {
	const actual = jest.requireActual<typeof import('node:worker_threads')>('worker_threads');
	class NotedWorker extends actual.Worker {
		constructor(...given: ConstructorParameters<typeof Worker>) {
			super(...given);
			mockThreads.add(this);
			this.once('exit', () => mockThreads.delete(this));
		}
	}
	return { ...actual, Worker: NotedWorker };
});

/** Never, where one stays: the test's own time is over then. */
async function allEnded(): Promise<void> {
	while (mockThreads.size > 0) await new Promise((resolve) => setTimeout(resolve, 10));
}

const started: Emulator[] = [];
async function start(port = 0): Promise<Emulator> {
	const emulator = await startEmulator({ read: true, port });
	started.push(emulator);
	return emulator;
}
afterEach(async () => {
	jest.restoreAllMocks();
	for (const emulator of started.splice(0)) await emulator.close();
	await allEnded();
});

const idImage = new Blob([new Uint8Array(specimen('photos/passport-1-small.jpg'))]);
let applicants = 0;
const apply = async (emulator: Emulator) =>
	await submit(emulator, { idImage, email: `${(applicants += 1)}@example.test` });

it('starts with the emulator, serves every picture and ends with the emulator', async () => {
	const emulator = await start();
	const [first, ...others] = mockThreads;
	expect(first).toBeDefined();
	expect(others).toEqual([]);

	await Promise.all([apply(emulator), apply(emulator)]);
	await apply(emulator);
	expect([...mockThreads]).toEqual([first]);

	await emulator.close();
	await allEnded();
});

it('is not there when nothing is to be read', async () => {
	const emulator = await startEmulator();
	await apply(emulator);
	expect(mockThreads.size).toBe(0);
	await emulator.close();
});

it('costs one picture an error when it fails; the next one is read by a new thread', async () => {
	const emulator = await start();
	const [first] = mockThreads;
	jest.spyOn(Ocr.prototype, 'words').mockRejectedValueOnce(new Error('out of memory'));
	expect(await apply(emulator)).toEqual({
		status: 400,
		body: { message: 'id image processing error' },
	});
	const { body } = await apply(emulator);
	expect(body.reviewOCRData).toHaveProperty('ocr_lastName');
	const [second] = mockThreads;
	expect(second).toBeDefined();
	expect(second).not.toBe(first);
	await emulator.close();
	await allEnded();
});

it('ends with the emulator in the middle of a picture, whose answer is cut off', async () => {
	const emulator = await start();
	const reading = new Promise<void>((resolve) => {
		jest.spyOn(Ocr.prototype, 'words').mockImplementation(async () => {
			resolve();
			return await new Promise<never>(() => undefined);
		});
	});
	const answer = apply(emulator).then(
		() => 'answered',
		() => 'cut off',
	);

	await reading;
	await emulator.close();

	expect(await answer).toBe('cut off');
	await allEnded();
});

it('does not stay when the port is taken', async () => {
	const emulator = await start();
	await expect(start(emulator.port)).rejects.toThrow('EADDRINUSE');
	await emulator.close();
	await allEnded();
});
