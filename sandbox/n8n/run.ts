import { spawn } from 'node:child_process';

/** The last lines of a log, for an error's message. */
export const lastLines = (log: string, count = 40): string =>
	log.trimEnd().split('\n').slice(-count).join('\n');

/**
 * Runs a command to its end and returns what it wrote to stdout.
 * @throws Error with the last lines of its output if it does not end with 0.
 */
export async function run(
	command: string,
	args: readonly string[],
	options: { cwd: string; env: Record<string, string>; uid?: number; gid?: number },
): Promise<string> {
	return await new Promise((resolve, reject) => {
		const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
		let stdout = '';
		let log = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			stdout += text;
			log += text;
		});
		child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
		child.on('error', reject);
		child.on('close', (code, signal) => {
			if (code === 0) {
				resolve(stdout);
				return;
			}
			const line = [command, ...args].join(' ');
			reject(
				new Error(`"${line}" ended with ${code ?? signal} in ${options.cwd}\n${lastLines(log)}`),
			);
		});
	});
}
