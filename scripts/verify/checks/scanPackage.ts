import type { Check } from '../check';
import { scan } from '../scan';

/** What the scanner lints of a published tarball. */
const PATTERNS = ['**/*.js', 'package.json'];

export const scanPackage: Check = {
	title: "n8n's scanner passes the packed files, without a warning",
	run: async ({ unpacked }) => await scan(unpacked, PATTERNS),
};
