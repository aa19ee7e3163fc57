import { checkAddress, send } from '../../../sandbox/emulator/webhooks/send';
import { NEWEST, OLDEST } from '../../../sandbox/n8n/versions';
import { useN8n } from '../support/useN8n';
import { LEGACY_EXPRESSIONS } from '../../../sandbox/n8n/legacyExpressions';
import { useTrigger } from './useTrigger';

jest.setTimeout(300_000);

/** As many as the page promises to read at a time. */
const AT_A_TIME = 20;

/** Longer than a busy n8n needs for all answers. */
const PATIENCE_MS = 240_000;

// The newest one as it comes would take 7 GB for 500.
describe.each([
	{ version: OLDEST, env: {}, count: 500 },
	{ version: NEWEST, env: LEGACY_EXPRESSIONS, count: 500 },
	{ version: NEWEST, env: {}, count: 100 },
])(
	'When $count deliveries come at once, the trigger in n8n $version $env',
	({ version, env, count }) => {
		const world = useN8n(version, {}, env);
		const publish = useTrigger(world);

		it('asks ARGOS about at most 20 at a time and puts out each once', async () => {
			const { url, out } = await publish();
			const { emulator } = world();
			const ids = emulator.seed(count, () => ({ status: 'approved' }));
			// So long that more would be asked about at a time if more could.
			emulator.setLatency(500);
			const address = checkAddress(url);

			const statuses = await Promise.all(
				ids.map(async (submission_id) => {
					const body = JSON.stringify({ webhook_trigger: 'approved', submission_id });
					return await send({ address, body, signal: AbortSignal.timeout(PATIENCE_MS) });
				}),
			);

			expect(statuses).toEqual(ids.map(() => 200));
			const items = await out();
			expect(items.map(({ submissionId }) => submissionId).sort()).toEqual([...ids].sort());
			expect(items.filter(({ verified }) => verified !== true)).toEqual([]);
			expect(emulator.maxInFlight()).toBeLessThanOrEqual(AT_A_TIME);
		});
	},
);
