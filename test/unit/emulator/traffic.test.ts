import { createHash } from 'node:crypto';
import { startEmulator } from '../../../sandbox/emulator';
import { form, picture, post, list, submit, useEmulator } from './support';

const lines: string[] = [];
const emulator = useEmulator({ log: (line) => lines.push(line) });
beforeEach(() => {
	lines.length = 0;
});

it('a request is noted with its parts and without its key', async () => {
	await submit(emulator(), { idImage: picture(5000), cf1: 'ünï' });
	const [request] = emulator().requests;
	expect(request).toMatchObject({
		method: 'POST',
		path: '/v3/submission/step1',
		keyOk: true,
		status: 200,
		scenario: 'success',
	});
	expect(request?.headers).not.toHaveProperty('x-api-key');
	expect(request?.parts.find(({ name }) => name === 'cf1')?.value).toBe('ünï');
	expect(request?.parts.find(({ name }) => name === 'idImage')).toEqual({
		name: 'idImage',
		filename: 'blob',
		contentType: 'image/jpeg',
		size: 5000,
		sha256: createHash('sha256').update(Buffer.alloc(5000, 7)).digest('hex'),
	});
});

it('a refused request is noted with all its parts too', async () => {
	await post(emulator(), form(), 'wrong');
	expect(emulator().requests[0]).toMatchObject({ keyOk: false, status: 403 });
	expect(emulator().requests[0]?.parts).toHaveLength(4);
});

it('keeps the bytes of a picture when it is asked to', async () => {
	const keeping = await startEmulator({ keepBytes: true });
	await submit(keeping);
	const image = keeping.requests[0]?.parts.find(({ name }) => name === 'idImage');
	await keeping.close();
	expect(image?.bytes).toEqual(Buffer.alloc(20, 7));
});

it('a log line tells what happened, with no key, e-mail address or personal field', async () => {
	const email = 'anna+glare-once@example.test';
	await submit(emulator(), { email, userid: 'user-77', cf1: 'secret-note' });
	await post(emulator(), form({ email: 'no-address' }), 'hidden-key');
	await list(emulator(), `?email=${encodeURIComponent(email)}`);
	await fetch(`${emulator().baseUrl}/people/${email}`);

	expect(lines).toEqual([
		'POST /v3/submission/step1 200 glare-once try 1 incomplete idImage 20 B',
		'POST /v3/submission/step1 403 refused (key) idImage 20 B',
		'GET /v3/submission 200 1 items',
		'GET (unknown path) 403 refused (no such route)',
	]);
});

it('counts the requests that are under way at the same time', async () => {
	emulator().setLatency(100);
	await Promise.all([submit(emulator()), submit(emulator()), submit(emulator())]);
	expect(emulator().maxInFlight()).toBe(3);
});

it('counts one at a time when they come one after the other', async () => {
	await submit(emulator());
	await submit(emulator());
	expect(emulator().maxInFlight()).toBe(1);
});

it('a try counts although the client did not wait for the answer', async () => {
	emulator().setLatency(5000);
	const url = `${emulator().baseUrl}/submission/step1`;
	const headers = { 'x-api-key': 'emulator-key' };
	const signal = AbortSignal.timeout(200);
	await expect(fetch(url, { method: 'POST', headers, body: form(), signal })).rejects.toThrow();
	expect(emulator().submissions.size).toBe(1);
	expect(emulator().requests[0]?.status).toBe(0);
});

it('closes without waiting for an answer that is held back', async () => {
	const slow = await startEmulator({ latencyMs: 60_000 });
	const pending = submit(slow).then(
		() => 'answered',
		() => 'closed',
	);
	while (slow.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
	await slow.close();
	expect(await pending).toBe('closed');
});

it('takes a new key while it runs, and the old one no more', async () => {
	emulator().setApiKey('second');
	expect((await post(emulator(), form())).status).toBe(403);
	expect((await post(emulator(), form(), 'second')).status).toBe(200);
});

it.each([
	['another path', 'GET', '/v3/nothing'],
	['another method', 'PUT', '/v3/submission'],
	['a slash at the end', 'GET', '/v3/submission/'],
])('has no other routes, as API Gateway says it: %s', async (_name, method, path) => {
	const response = await fetch(new URL(path, emulator().baseUrl), { method });
	expect(response.status).toBe(403);
	expect(await response.json()).toEqual({ message: 'Missing Authentication Token' });
});

it('an unknown forced scenario is an error at the start', async () => {
	await expect(startEmulator({ forceScenario: 'nothing' })).rejects.toThrow('"nothing"');
});

it('a forced scenario wins over the tag of the e-mail', async () => {
	const forced = await startEmulator({ forceScenario: 'pending' });
	const { body } = await submit(forced, { email: 'anna+reject-now@example.test' });
	await forced.close();
	expect(body.kycStatus).toBe('pending');
});
