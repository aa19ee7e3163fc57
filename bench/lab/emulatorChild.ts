/** The local ARGOS in a process of its own, so that its work is not measured with the node's. */
import { startEmulator, type Emulator } from '../../sandbox/emulator';
import { picture } from './pictures';
import { submissionIdOf } from './submissionIds';

/** What the emulator is to be like after it has forgotten what came before. */
export interface Preparation {
	/** How long answers take, in milliseconds. */
	latencyMs: number;
	/** How many approved submissions it has, their ids by `submissionIdOf`; none if not given. */
	submissions?: number;
	/** Whether each of them has a picture of the ID's front. */
	withPicture?: boolean;
}

export type Question = { prepare: Preparation } | { count: true };
export type Answer =
	{ baseUrl: string } | { prepared: true } | { mostInFlight: number; answered: number };

const tell = (answer: Answer) => process.send?.(answer);

function prepare(emulator: Emulator, { latencyMs, submissions = 0, withPicture }: Preparation) {
	emulator.reset();
	const images = withPicture === true ? { images: { idImage: picture('front') } } : {};
	emulator.seed(submissions, (index) => ({ submissionId: submissionIdOf(index), ...images }));
	emulator.setLatency(latencyMs);
}

async function main(): Promise<void> {
	const emulator = await startEmulator();
	process.on('message', (question: Question) => {
		if ('prepare' in question) {
			prepare(emulator, question.prepare);
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
