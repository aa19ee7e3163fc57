/** n8n's scanner has no types. */
declare module '@n8n/scan-community-package/scanner/scanner.mjs' {
	import type { ESLint } from 'eslint';

	export const SOURCE_FILE_PATTERNS: string[];

	export function analyzePackage(
		folder: string,
		filePatterns?: string[],
	): Promise<{ passed: boolean; message?: string; details?: string }>;

	export function buildScanConfig(): Promise<NonNullable<ESLint.Options['overrideConfig']>>;

	export function findPackageRoot(folder: string, packageName: string): string | null;
}
