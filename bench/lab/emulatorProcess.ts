import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Answer, Preparation, Question } from './emulatorChild';

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
	const child = fork(join(__dirname, 'emulatorChild.ts'), { execArgv: ['--require', 'tsx/cjs'] });
	const heard = async (): Promise<Answer> => ((await once(child, 'message')) as [Answer])[0];
	const ask = async (question: Question): Promise<Answer> => {
		const answer = heard();
		child.send(question);
		return await answer;
	};
	const started = await heard();
	if (!('baseUrl' in started)) throw new Error('The emulator did not start');
	return {
		// A process that answers has one.
		pid: child.pid ?? 0,
		baseUrl: started.baseUrl,
		async prepare(preparation) {
			await ask({ prepare: preparation });
		},
		async counts() {
			const answer = await ask({ count: true });
			if (!('answered' in answer)) throw new Error('The emulator did not count');
			return answer;
		},
		close: () => child.disconnect(),
	};
}
