/** The local ARGOS in a process of its own, so that its work is not measured with the node's. */
import { startEmulator } from '../../sandbox/emulator';

export type Question = { prepare: { latencyMs: number } } | { count: true };
export type Answer =
	{ baseUrl: string } | { prepared: true } | { mostInFlight: number; answered: number };

const tell = (answer: Answer) => process.send?.(answer);

async function main(): Promise<void> {
	const emulator = await startEmulator();
	process.on('message', (question: Question) => {
		if ('prepare' in question) {
			emulator.reset();
			emulator.setLatency(question.prepare.latencyMs);
			tell({ prepared: true });
			return;
		}
		const answered = emulator.requests.filter(({ status }) => status === 200).length;
		tell({ mostInFlight: emulator.maxInFlight(), answered });
	});
	process.on('disconnect', () => process.exit(0));
	tell({ baseUrl: emulator.baseUrl });
}

void main();
