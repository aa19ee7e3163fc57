import type { Check } from '../check';
import { scan } from '../scan';

/** As n8n does with the commit that the package's provenance names. */
export const scanSource: Check = {
	title: "n8n's scanner passes the source, without a warning",
	run: async ({ source, manifest }) => {
		const { SOURCE_FILE_PATTERNS, findPackageRoot } =
			await import('@n8n/scan-community-package/scanner/scanner.mjs');
		const root = findPackageRoot(source, manifest.name);
		if (root !== source) {
			const fault = `The scanner takes ${root ?? 'no folder'} for the package: no other package.json may have its name.`;
			return { status: 'failed', faults: [fault] };
		}
		return await scan(root, SOURCE_FILE_PATTERNS);
	},
};
