import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { EMULATOR_KEY } from '../../../sandbox/emulator';
import { NEWEST } from '../../../sandbox/n8n/versions';
import { tracesOf } from '../../engine/leaks/disguises';
import { useN8n } from '../support/useN8n';
import { useTrigger } from './useTrigger';

jest.setTimeout(120_000);

const FORGED = 'canary-forged-31f8c2';
const HEADER = 'canary-header-90ab4d';
/** Of a submission that there is. */
const EMAIL = 'canary.applicant@mail.example.test';
const NAME = 'Canarina-Kestrel';

/** What n8n keeps but for its installed packages: its database, its files of events, its settings. */
function storedIn(folder: string): string {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
		.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
		.join('\n');
}

describe('What n8n logs and stores at its most talkative', () => {
	const world = useN8n(NEWEST, {}, { N8N_LOG_LEVEL: 'debug' });
	const publish = useTrigger(world);

	const forged = async (body: unknown, headers: Record<string, string> = {}) => {
		const sent = { body, headers: { 'x-whatever': HEADER, ...headers } };
		return (await world().emulator.deliver('approved', sent)).status;
	};

	it('has nothing of what was turned away, of the person where none is wanted, or of the key', async () => {
		const { out } = await publish({ personalData: 'none' });
		const { emulator, server } = world();
		const person = { firstName: NAME, lastName: NAME };
		const [submissionId = ''] = emulator.seed(1, () => ({ email: EMAIL, person }));
		const madeUp = { webhook_trigger: 'approved', submission_id: FORGED, full_name: FORGED };

		const genuine = await emulator.deliver('approved', { submissionId });
		const refused = [
			await forged(madeUp),
			await forged([FORGED]),
			await forged({ webhook_trigger: 'approved', filler: FORGED }),
			await forged({ ...madeUp, filler: FORGED.repeat(60_000) }),
			await forged(JSON.stringify(madeUp), { 'content-type': 'multipart/form-data; boundary=x' }),
		];
		emulator.setApiKey('another-key');
		const unreachable = await emulator.deliver('rejected', { submissionId });
		const items = await out();

		expect([genuine.status, ...refused, unreachable.status]).toEqual([
			200, 403, 400, 400, 413, 400, 503,
		]);
		expect(items).toMatchObject([{ submissionId, outcome: 'approved', email: null }]);
		const kept = { log: server.log(), stored: storedIn(server.userFolder) };
		// What is found has to be where it is looked for.
		expect(kept.stored).toContain(submissionId);
		expect(kept.log).toContain('answered with 503');
		for (const place of Object.values(kept)) {
			const found = [FORGED, HEADER, EMAIL, NAME, EMULATOR_KEY].flatMap((canary) =>
				tracesOf(canary, place).map((disguise) => `${canary}: ${disguise}`),
			);
			expect(found).toEqual([]);
		}
	});
});
