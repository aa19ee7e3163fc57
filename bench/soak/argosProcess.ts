import { join } from 'node:path';
import type { WebhookPlan } from '../../sandbox/emulator/webhooks/plan';
import { forkChild } from '../lab/forkedChild';
import type { Answer, Deliveries, Known, Question } from './argosChild';

export interface ArgosProcess {
	baseUrl: string;
	/** Where its webhooks go, and what becomes of them on their way. */
	sendTo(url: string, plan: Partial<WebhookPlan>): Promise<void>;
	/** Resolves when no webhook is under way. */
	settled(): Promise<void>;
	/** What it has, and what it has told. */
	account(): Promise<{ known: Known[]; deliveries: Deliveries }>;
	close(): void;
}

export async function startArgosProcess(): Promise<ArgosProcess> {
	const { greeting, ask, close } = await forkChild<Question, Answer>(
		join(__dirname, 'argosChild.ts'),
	);
	if (!('baseUrl' in greeting)) throw new Error('The local ARGOS did not start');
	return {
		baseUrl: greeting.baseUrl,
		async sendTo(url, plan) {
			await ask({ sendTo: url, plan });
		},
		async settled() {
			await ask({ settle: true });
		},
		async account() {
			const answer = await ask({ account: true });
			if (!('known' in answer)) throw new Error('The local ARGOS gave no account');
			return answer;
		},
		close,
	};
}
