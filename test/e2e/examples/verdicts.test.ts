import {
	nodeOf,
	readExample,
	VERDICTS_TABLE,
	webhookPathOf,
} from '../../../sandbox/start/examples';
import { NEWEST, OLDEST } from '../../../sandbox/n8n/versions';
import type { WorkflowDefinition } from '../../../sandbox/n8n/workflow';
import { outputs } from '../../../sandbox/n8n/n8nRest';
import { anyText } from '../support/anyText';
import { PATIENT } from '../trigger/useTrigger';
import { useExampleWorld } from './support/useExample';

// Of a test: n8n is slow while the machine has other work.
jest.setTimeout(180_000);

const NOWHERE = { id: '', webhookUrl: '' };

type Row = Record<string, unknown>;

const COUNT = 60;
const everyThirdFrom = (first: number) =>
	Array.from({ length: COUNT / 3 }, (_, index) => first + 3 * index);

/** A third is lost, a third comes twice, the second time as soon as the first is answered. */
const LOSSY = { ...PATIENT, lost: everyThirdFrom(1), repeated: everyThirdFrom(2) };

describe.each([NEWEST, OLDEST])('verdict-to-table and catch-up in n8n %s', (version) => {
	const world = useExampleWorld(version);
	const webhooks = { asShipped: NOWHERE, withoutMemory: NOWHERE };
	let catchUpId = '';

	beforeAll(async () => {
		const { n8n } = world();
		const publish = async (example: WorkflowDefinition) =>
			await n8n.publish(example, webhookPathOf(example));
		webhooks.asShipped = await publish(readExample('verdict-to-table'));
		const forgetful = readExample('verdict-to-table');
		const trigger = nodeOf(forgetful, 'ARGOS Identity Trigger');
		trigger['webhookId'] = 'forgetful';
		trigger.parameters['ignoreRepeats'] = false;
		webhooks.withoutMemory = await publish(forgetful);
		catchUpId = (await n8n.createWorkflow(readExample('catch-up'))).id;
	}, 60_000);
	const listen = (to: keyof typeof webhooks) => {
		world().emulator.setWebhook(webhooks[to].webhookUrl);
		world().emulator.setWebhookPlan(PATIENT);
	};

	/** Pending submissions, of this test alone. */
	const seed = (name: string, count: number) =>
		world().emulator.seed(count, (index) => ({
			submissionId: `${name}-${index}`,
			email: `${name}-${index}@example.test`,
			userid: `user-${index}`,
			status: 'pending',
		}));
	/** The rows of a test's submissions, once everything that was sent has been worked on. */
	const rows = async (name: string): Promise<Row[]> => {
		const { emulator, n8n } = world();
		await emulator.deliveriesSettled();
		for (const { id } of Object.values(webhooks)) await n8n.executionsEnded(id);
		const all = await n8n.tableRows(VERDICTS_TABLE);
		return all.filter(({ submissionId }) => String(submissionId).startsWith(`${name}-`));
	};
	/** Runs catch-up once; gives the submissions that it had not seen before. */
	const catchUp = async (): Promise<unknown[]> => {
		const { n8n } = world();
		const execution = await n8n.finishedExecution(await n8n.run(catchUpId, 'Every Hour'));
		expect(execution.status).toBe('success');
		const [unseen = []] = outputs(execution, 'Not Seen Before');
		return unseen.map(({ json }) => json['submissionId']).sort();
	};
	const decisions = (found: Row[]) =>
		Object.fromEntries(found.map((row) => [row['submissionId'], row['decision']]));

	it.each(['asShipped', 'withoutMemory'] as const)(
		'have every verdict in the table once, a third of the webhooks lost and a third repeated (%s)',
		async (which) => {
			const { emulator } = world();
			listen(which);
			emulator.setWebhookPlan(LOSSY);
			const ids = seed(which, COUNT);
			const verdictOf = (index: number) => (index % 2 === 0 ? 'approved' : 'rejected');

			ids.forEach((id, index) => emulator.setStatus(id, verdictOf(index)));
			const told = await rows(which);
			const sent = emulator.deliveries();
			await catchUp();
			const all = await rows(which);

			const arrived = sent.filter(({ lost, attempt }) => !lost && attempt === 1);
			expect(sent.filter(({ lost }) => lost)).toHaveLength(COUNT / 3);
			expect(sent.filter(({ attempt }) => attempt === 2)).toHaveLength(COUNT / 3);
			expect(Object.keys(decisions(told)).sort()).toEqual(
				arrived.map(({ submissionId }) => submissionId).sort(),
			);
			expect(told).toHaveLength(arrived.length);
			expect(decisions(all)).toEqual(
				Object.fromEntries(ids.map((id, index) => [id, verdictOf(index)])),
			);
			expect(all).toHaveLength(COUNT);
		},
	);

	it('let through once what catch-up has seen, and again when it has changed', async () => {
		const { emulator } = world();
		const [id = '', other = ''] = seed('seen', 2);

		const seen: unknown[][] = [await catchUp(), await catchUp()];
		for (const status of ['rejected', 'approved', 'rejected'] as const) {
			emulator.clock.advance(60_000);
			emulator.setStatus(id, status);
			seen.push(await catchUp(), await catchUp());
		}

		expect(seen).toEqual([[id, other].sort(), [], [id], [], [id], [], [id], []]);
		expect(decisions(await rows('seen'))).toEqual({ [id]: 'rejected', [other]: 'open' });
	});

	it('keep masked data, and what ARGOS says in place of what a webhook claims', async () => {
		const { emulator } = world();
		listen('asShipped');
		const [approved = '', rejected = ''] = seed('shown', 2);

		emulator.setStatus(approved, 'approved');
		emulator.setStatus(rejected, 'rejected');
		await rows('shown');
		await emulator.deliver('approved', { submissionId: rejected, body: claim(rejected) });
		const found = await rows('shown');

		expect(found).toHaveLength(2);
		expect(found.find((row) => row['submissionId'] === approved)).toMatchObject({
			decision: 'approved',
			outcome: 'approved',
			applicant: expect.stringMatching(/^\S\*+/),
			email: 's***@example.test',
			userid: 'user-0',
			event: 'approved',
			changedAt: anyText,
		});
		expect(found.find((row) => row['submissionId'] === rejected)).toMatchObject({
			decision: 'rejected',
			outcome: 'rejected',
			event: 'approved',
		});
	});

	it('leave an erased submission open, without the person', async () => {
		const { emulator } = world();
		listen('asShipped');
		const [id = ''] = seed('erased', 1);

		emulator.setStatus(id, 'approved');
		await rows('erased');
		emulator.setStatus(id, 'deleted');

		expect(await rows('erased')).toMatchObject([
			{ decision: 'open', outcome: 'deleted', applicant: null, email: null, event: 'delete' },
		]);
	});
});

/** A made-up verdict about a submission that there is. */
const claim = (submission_id: string) =>
	JSON.stringify({
		webhook_trigger: 'approved',
		submission_id,
		kyc_result: { status: 'approved' },
	});

it('they fill the same table with the same columns', () => {
	const table = (name: 'verdict-to-table' | 'catch-up') =>
		nodeOf(readExample(name), 'Make the Table').parameters;

	expect(table('catch-up')).toEqual(table('verdict-to-table'));
});
