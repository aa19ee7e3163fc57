import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A process of our own that answers one question at a time. */
export interface ForkedChild<Question, Answer> {
	pid: number;
	/** What it says unasked, once, when it has started. */
	greeting: Answer;
	ask(question: Question): Promise<Answer>;
	close(): void;
}

/** Starts a TypeScript file that talks over the channel of `fork`; which messages they are, it says itself. */
export async function forkChild<Question extends object, Answer>(
	file: string,
): Promise<ForkedChild<Question, Answer>> {
	const child = fork(file, { execArgv: ['--require', 'tsx/cjs'] });
	const heard = async () => ((await once(child, 'message')) as [Answer])[0];
	const greeting = await heard();
	return {
		// A process that answers has one.
		pid: child.pid ?? 0,
		greeting,
		ask: async (question) => {
			const answer = heard();
			child.send(question);
			return await answer;
		},
		close: () => child.disconnect(),
	};
}
