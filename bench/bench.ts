/**
 * `npm run bench`: speed and memory beside n8n's HTTP Request node and a bare client. The first argument
 * says of what; `--help` after it lists what can be chosen.
 */
import { benchCapacity } from './capacity/command';
import { benchDeliveries } from './deliveries/command';
import { benchRead } from './read/command';
import { benchSubmit } from './submit/command';

const SUBJECTS: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
	submit: benchSubmit,
	read: benchRead,
	deliveries: benchDeliveries,
	capacity: benchCapacity,
};

async function main(): Promise<void> {
	const [first = 'submit', ...rest] = process.argv.slice(2);
	// Without a subject it is submissions.
	const [subject, args] = first.startsWith('-') ? ['submit', [first, ...rest]] : [first, rest];
	const bench = SUBJECTS[subject];
	if (bench === undefined) throw new Error(`Choose one of: ${Object.keys(SUBJECTS).join(', ')}`);
	await bench(args);
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
