import { once } from 'node:events';

/** What a measured process has prepared. */
export interface Prepared<Report> {
	/** Carried out when the parent says so. */
	work: () => Promise<Report>;
	close: () => Promise<void>;
}

/**
 * In a measured process: prepares for the assignment that the parent gave it, waits for the word to go,
 * reports.
 *
 * @param prepare gets the assignment as `reportOf` was given it
 */
export function answerParent<Report>(
	prepare: (assignment: never) => Promise<Prepared<Report>>,
): void {
	const main = async () => {
		const { work, close } = await prepare(JSON.parse(process.argv[2] ?? '') as never);
		const go = once(process, 'message');
		process.send?.('ready');
		await go;
		process.send?.(await work());
		await close();
		process.disconnect();
	};
	main().then(
		// n8n-core keeps a handle open.
		() => process.exit(0),
		(error: unknown) => {
			process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
			process.exit(1);
		},
	);
}
