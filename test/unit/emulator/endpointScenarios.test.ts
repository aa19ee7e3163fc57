import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator } from '../../../sandbox/emulator';
import { get, list, submit, useEmulator } from './support';

const SAMPLES = join(__dirname, '../../../sandbox/emulator/samples');

const emulator = useEmulator();

it('is answered by the scenario that is set for it, others as usual', async () => {
	emulator().setScenario('GET /submission', 'gateway-500');
	expect((await list(emulator())).status).toBe(500);
	expect((await list(emulator())).status).toBe(500);
	expect((await submit(emulator())).status).toBe(200);
	expect(emulator().requests.map(({ scenario }) => scenario)).toEqual([
		'gateway-500',
		'gateway-500',
		'success',
	]);
});

it('answers as usual after a fault that comes once', async () => {
	emulator().setScenario('GET /submission', 'gateway-429-once');
	const refused = await get(emulator(), '/submission');
	expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
	expect(await list(emulator())).toEqual({ status: 200, body: { Items: [] } });
});

it('can answer with a page for people', async () => {
	emulator().setScenario('GET /image', 'body-html');
	const page = await get(emulator(), '/image');
	expect(page.headers.get('content-type')).toBe('text/html');
	expect(page.text).toMatch(/^<!DOCTYPE html>/);
});

it('can reset the connection', async () => {
	emulator().setScenario('GET /submission', 'connection-reset-once');
	await expect(list(emulator())).rejects.toThrow('fetch failed');
	expect((await list(emulator())).status).toBe(200);
});

it('plays turns of a test, with what was asked for filled in', async () => {
	emulator().setScenario('GET /submission', [{ kind: 'raw', status: 404, text: '{submissionId}' }]);
	expect(await get(emulator(), '/submission?submission_id=mine')).toMatchObject({
		status: 404,
		text: 'mine',
	});
});

it('goes back to usual', async () => {
	emulator().setScenario('GET /submission', 'gateway-500');
	emulator().setScenario('GET /submission', undefined);
	expect((await list(emulator())).status).toBe(200);
	emulator().setScenario('GET /submission', 'gateway-500');
	emulator().reset();
	expect((await list(emulator())).status).toBe(200);
});

it('that an emulator is started with is played again after a reset', async () => {
	const other = await startEmulator({
		endpointScenarios: { 'GET /submission': 'gateway-500-once' },
	});
	const twice = async () => [(await list(other)).status, (await list(other)).status];
	expect(await twice()).toEqual([500, 200]);
	other.setScenario('GET /submission', undefined);
	other.reset();
	expect(await twice()).toEqual([500, 200]);
	await other.close();
});

it('lets in only callers with the key before it plays', async () => {
	emulator().setScenario('GET /submission', 'gateway-500');
	expect((await list(emulator(), '', 'wrong')).status).toBe(403);
});

it.each([
	['nothing', 'There is no scenario named "nothing"'],
	['glare-once', 'is for Step 1'],
	['approved', 'is for Step 1'],
	['connection-answer-lost', 'is for Step 1'],
])('takes no scenario that it cannot play: %s', (name, message) => {
	expect(() => emulator().setScenario('GET /image', name)).toThrow(message);
});

it.each(readdirSync(SAMPLES).filter((name) => name.startsWith('get-')))(
	'plays the sample %s as it stands',
	async (file) => {
		const applicant = file.startsWith('get-applicant');
		const endpoint = applicant ? 'GET /submission/applicant' : 'GET /submission';
		emulator().setScenario(endpoint, file.replace('.json', ''));
		const { status, text } = await get(emulator(), endpoint.slice('GET '.length));
		expect(status).toBe(200);
		expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(join(SAMPLES, file), 'utf8')));
	},
);
