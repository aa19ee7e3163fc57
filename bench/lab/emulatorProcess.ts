import { join } from 'node:path';
import type { Answer, Preparation, Question } from './emulatorChild';
import { forkChild } from './forkedChild';

export interface EmulatorProcess {
	pid: number;
	baseUrl: string;
	/** Forgets what came before. */
	prepare(preparation: Preparation): Promise<void>;
	/** What has come in since `prepare`. */
	counts(): Promise<{ mostInFlight: number; answered: number }>;
	close(): void;
}

export async function startEmulatorProcess(): Promise<EmulatorProcess> {
	const { pid, greeting, ask, close } = await forkChild<Question, Answer>(
		join(__dirname, 'emulatorChild.ts'),
	);
	if (!('baseUrl' in greeting)) throw new Error('The emulator did not start');
	return {
		pid,
		baseUrl: greeting.baseUrl,
		async prepare(preparation) {
			await ask({ prepare: preparation });
		},
		async counts() {
			const answer = await ask({ count: true });
			if (!('answered' in answer)) throw new Error('The emulator did not count');
			return answer;
		},
		close,
	};
}
