/**
 * `npm run verify`: whether the package is what n8n and npm expect of it.
 * `-- --install` also installs and loads it as n8n does; `-- --release` also fails on what only the
 * publisher can fill.
 */
import { parseArgs } from 'node:util';

import type { Check, Finding } from './check';
import { CHECKS, INSTALL_CHECK } from './checks';
import { withSubject, type Subject } from './subject';

const INDENT = ' '.repeat(11);
const indented = (fault: string): string => INDENT + fault.replaceAll('\n', `\n${INDENT}`);

/** The first line, and below it what is wrong and what to do. */
function lines(title: string, finding: Finding): string[] {
	switch (finding.status) {
		case 'ok':
			return [`ok       ${title}${finding.note === undefined ? '' : ` (${finding.note})`}`];
		case 'failed':
			return [`FAILED   ${title}`, ...finding.faults.map(indented)];
		case 'notRun':
			return [`not run  ${title}: ${finding.reason}`];
		case 'left':
			return [`ok       left to fill by the publisher: ${finding.fields.join(', ')}`];
	}
}

async function findingOf(check: Check, subject: Subject): Promise<Finding> {
	try {
		return await check.run(subject);
	} catch (error) {
		return { status: 'failed', faults: [error instanceof Error ? error.message : String(error)] };
	}
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: { install: { type: 'boolean' }, release: { type: 'boolean' } },
	});
	const checks = values.install === true ? [...CHECKS, INSTALL_CHECK] : CHECKS;
	await withSubject(values.release === true, async (subject) => {
		for (const check of checks) {
			const finding = await findingOf(check, subject);
			process.stdout.write(`${lines(check.title, finding).join('\n')}\n`);
			if (finding.status === 'failed') process.exitCode = 1;
		}
	});
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
