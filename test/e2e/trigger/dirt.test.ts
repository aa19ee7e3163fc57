import type { Emulator } from '../../../sandbox/emulator';
import { NEWEST } from '../../../sandbox/n8n/versions';
import { useN8n } from '../support/useN8n';
import { LEGACY_EXPRESSIONS } from '../../../sandbox/n8n/legacyExpressions';
import { neededBytes, PROBED } from '../../../sandbox/n8n/neededBytes';
import { stall, trickle } from './slowSockets';
import { PATIENT, useTrigger, type Published } from './useTrigger';

jest.setTimeout(600_000);

const MB = 1024 * 1024;

const said = (submission_id: string) => ({ webhook_trigger: 'approved', submission_id });

interface Dirt {
	type?: string;
	body: (id: string) => string;
	/** What n8n or the trigger answers. */
	status: number;
}

const text = (id: string) => JSON.stringify(said(id));

/** What is no webhook of ARGOS, though each names a submission that there is. */
const DIRT: Record<string, Dirt> = {
	'10 MB': {
		body: (id) => JSON.stringify({ ...said(id), filler: 'x'.repeat(10 * MB) }),
		status: 413,
	},
	'a list': { body: (id) => `[${text(id)}]`, status: 400 },
	'broken JSON': { body: (id) => text(id).slice(0, -1), status: 422 },
	nothing: { body: () => '', status: 400 },
	'a scalar': { body: () => '"approved"', status: 400 },
	'a form': { type: 'application/x-www-form-urlencoded', body: text, status: 400 },
	'XML that is none': { type: 'application/xml', body: text, status: 422 },
	'multipart that is none': { type: 'multipart/form-data; boundary=x', body: text, status: 400 },
};

/** Sends each kind of dirt; gives what each was answered. */
async function throwDirt(emulator: Emulator, id: string): Promise<Record<string, unknown>> {
	const answered = Object.entries(DIRT).map(async ([name, { type, body }]) => {
		const headers = type === undefined ? {} : { 'content-type': type };
		const { status, fault } = await emulator.deliver('approved', { body: body(id), headers });
		return [name, status ?? fault] as const;
	});
	return Object.fromEntries(await Promise.all(answered));
}

const EXPECTED = Object.fromEntries(
	Object.entries(DIRT).map(([name, { status }]) => [name, status]),
);

/** Which submissions came out, sorted. */
const idsOf = async ({ out }: Published) =>
	(await out()).map(({ submissionId }) => String(submissionId)).sort();

describe('The trigger in a real n8n that is sent dirt', () => {
	const world = useN8n(NEWEST, {}, { ...PROBED, ...LEGACY_EXPRESSIONS });
	const publish = useTrigger(world);

	/** Genuine deliveries, each among `forgedEach` forged ones. Gives the genuine ids. */
	const siege = async (count: number, forgedEach: number): Promise<string[]> => {
		const { emulator } = world();
		const ids = emulator.seed(count, () => ({ status: 'pending' }));
		for (const [nth, id] of ids.entries()) {
			for (let forged = 0; forged < forgedEach; forged += 1) {
				const submissionId = `made-up-${nth}-${forged}`;
				void emulator.deliver('approved', { submissionId });
			}
			emulator.setStatus(id, 'approved');
		}
		await emulator.deliveriesSettled();
		return ids.sort();
	};

	it('puts out 100 genuine deliveries among 1,000 forged ones, dirt and slow callers, each once', async () => {
		const published = await publish();
		const { emulator, server } = world();
		const [decided = '', slow = ''] = emulator.seed(2, () => ({ status: 'approved' }));
		const hangUp = await stall(published.url, 100);

		const [genuine, dirt, trickled] = await Promise.all([
			siege(100, 10),
			throwDirt(emulator, decided),
			trickle(published.url, text(slow)),
		]);
		hangUp();

		const statusOf = (isForged: boolean) =>
			new Set(
				emulator
					.deliveries()
					.filter(({ submissionId }) => submissionId?.startsWith('made-up-') === isForged)
					.map(({ status, fault }) => status ?? fault),
			);
		expect(statusOf(true)).toEqual(new Set([403]));
		expect(dirt).toEqual(EXPECTED);
		expect(trickled).toBe(200);
		expect(await idsOf(published)).toEqual([...genuine, slow].sort());
		expect(emulator.maxInFlight()).toBeLessThanOrEqual(20);
		expect(() => process.kill(server.pid, 0)).not.toThrow();
	});

	it('needs no more memory after six rounds of it than after three', async () => {
		const published = await publish();
		const { emulator, server } = world();
		const round = async () => {
			const hangUp = await stall(published.url, 20);
			const [id = ''] = await siege(20, 5);
			// 40 MB and more: what is kept of it would show.
			for (let times = 0; times < 4; times += 1) await throwDirt(emulator, id);
			hangUp();
			await published.out();
			const needed = await neededBytes(server);
			emulator.reset();
			emulator.setWebhookPlan(PATIENT);
			emulator.setWebhook(published.url);
			return needed;
		};

		const rounds: number[] = [];
		while (rounds.length < 6) rounds.push(await round());

		const [, , third = 0, , , last = Infinity] = rounds;
		// Less than a single one of the 12 large bodies in between.
		expect(last - third).toBeLessThan(10 * MB);
	});
});
