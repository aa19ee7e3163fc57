import { relative } from 'node:path';
import { ESLint } from 'eslint';

import { finding, type Finding } from './check';

const loadScanner = async () => await import('@n8n/scan-community-package/scanner/scanner.mjs');

/** The scanner's verdict ignores warnings; this lints once more with its rules and lists everything. */
async function messagesOf(folder: string, patterns: string[]): Promise<string[]> {
	const { buildScanConfig } = await loadScanner();
	const eslint = new ESLint({
		cwd: folder,
		allowInlineConfig: false,
		overrideConfigFile: true,
		overrideConfig: await buildScanConfig(),
	});
	const results = await eslint.lintFiles(patterns);
	return results.flatMap(({ filePath, messages }) =>
		messages.map(
			({ line, message, ruleId }) =>
				`${relative(folder, filePath)}:${line} ${message} (${ruleId ?? 'no rule'})`,
		),
	);
}

/** Runs n8n's scanner on a folder as it does on a published package; a warning counts as a fault. */
export async function scan(folder: string, patterns: string[]): Promise<Finding> {
	const { analyzePackage } = await loadScanner();
	const verdict = await analyzePackage(folder, patterns);
	const faults = await messagesOf(folder, patterns);
	if (!verdict.passed && faults.length === 0) {
		faults.push(verdict.details ?? verdict.message ?? 'The scanner did not pass it.');
	}
	return finding(faults);
}
