/** The local ARGOS of the soak in a process of its own, so that what it remembers is not n8n's. */
import { startEmulator, type Emulator } from '../../sandbox/emulator';
import type { WebhookDelivery } from '../../sandbox/emulator/webhooks/delivery';
import type { WebhookPlan } from '../../sandbox/emulator/webhooks/plan';

/** What ARGOS has of a submission. */
export interface Known {
	submissionId: string;
	userid: string | undefined;
	status: string;
	/** Failed checks: ARGOS's retryCount. */
	failed: number;
	/** How often Step 1 and Step 2 came. */
	step1: number;
	step2: number;
}

/** How many webhooks there were. */
export interface Deliveries {
	/** That ARGOS had to tell. */
	arose: number;
	lost: number;
	/** Sent a second time. */
	repeated: number;
	/** Made up by somebody else. */
	forged: number;
	/** Answered 200. */
	received: number;
	/** Answered otherwise. */
	refused: number;
	/** Not answered. */
	unanswered: number;
}

export type Question =
	{ sendTo: string; plan: Partial<WebhookPlan> } | { settle: true } | { account: true };
export type Answer =
	{ baseUrl: string } | { done: true } | { known: Known[]; deliveries: Deliveries };

const tell = (answer: Answer) => process.send?.(answer);

function counts(all: readonly WebhookDelivery[]): Deliveries {
	const count = (isOne: (delivery: WebhookDelivery) => boolean) => all.filter(isOne).length;
	return {
		arose: count(({ origin, attempt }) => origin === 'state' && attempt === 1),
		lost: count(({ lost }) => lost),
		repeated: count(({ attempt }) => attempt === 2),
		forged: count(({ origin }) => origin === 'forged'),
		received: count(({ status }) => status === 200),
		refused: count(({ status }) => status !== undefined && status !== 200),
		unanswered: count(({ fault }) => fault !== undefined),
	};
}

const known = ({ submissions }: Emulator): Known[] =>
	[...submissions.values()].map(
		({ submissionId, application, status, attempts, tries, step2Tries }) => ({
			submissionId,
			userid: application.userid,
			status,
			failed: attempts.length,
			step1: tries,
			step2: step2Tries,
		}),
	);

async function answer(emulator: Emulator, question: Question): Promise<Answer> {
	if ('account' in question) {
		return { known: known(emulator), deliveries: counts(emulator.deliveries()) };
	}
	if ('settle' in question) {
		await emulator.deliveriesSettled();
	} else {
		emulator.setWebhook(question.sendTo);
		emulator.setWebhookPlan(question.plan);
	}
	return { done: true };
}

async function main(): Promise<void> {
	const emulator = await startEmulator();
	process.on('message', (question: Question) => {
		void answer(emulator, question).then(tell);
	});
	process.on('disconnect', () => process.exit(0));
	tell({ baseUrl: emulator.baseUrl });
}

void main();
