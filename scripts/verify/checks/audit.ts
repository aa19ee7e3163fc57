import { execFile } from 'node:child_process';

import { isRecord } from '../../../nodes/ArgosIdentity/model/values/unknown';
import { cleanEnv } from '../../../sandbox/n8n/cleanEnv';
import { finding, type Check } from '../check';

/** npm ends with an exit code also when it has something to tell, so only what it wrote counts. */
async function npmAudit(project: string): Promise<unknown> {
	const options = { cwd: project, env: cleanEnv() };
	return await new Promise((resolve) => {
		execFile('npm', ['audit', '--omit=dev', '--json'], options, (_error, stdout) => {
			try {
				resolve(JSON.parse(stdout));
			} catch {
				resolve(undefined);
			}
		});
	});
}

/** npm's words for an answer that is no audit. */
function reasonIn(answer: unknown): string {
	const { statusCode, message } = isRecord(answer) ? answer : {};
	if (statusCode === 404 || statusCode === 405) return 'the registry has no audit endpoint';
	return typeof message === 'string' ? message.replace(/\s*https?:\S+/g, '') : 'npm said nothing';
}

export const audit: Check = {
	title: 'npm audit --omit=dev knows no weakness in what ships',
	run: async ({ project, manifest }) => {
		const answer = await npmAudit(project);
		if (!isRecord(answer) || !isRecord(answer['vulnerabilities'])) {
			return { status: 'notRun', reason: reasonIn(answer) };
		}
		const names = Object.keys(answer['vulnerabilities']);
		return finding(
			names.map((name) => `npm audit names ${name}: run "npm audit --omit=dev".`),
			manifest.installed.length === 0
				? 'no dependency ships, so npm had nothing to look up'
				: undefined,
		);
	},
};
