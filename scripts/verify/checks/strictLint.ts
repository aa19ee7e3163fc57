import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { finding, type Check } from '../check';

/** Where n8n's CLI keeps the configuration that its strict mode compares with. */
const DEFAULT =
	'node_modules/@n8n/node-cli/dist/template/templates/shared/default/eslint.config.mjs';

const withoutSpacing = (file: string): string =>
	readFileSync(file, 'utf8').replace(/\s+/g, ' ').trim();

export const strictLint: Check = {
	title: "eslint.config.mjs is n8n's own and strict mode is on",
	run: ({ project, manifest }) => {
		const faults: string[] = [];
		if (!manifest.isStrict) faults.push('package.json: set "strict": true under "n8n".');
		const expected = join(project, DEFAULT);
		if (withoutSpacing(join(project, 'eslint.config.mjs')) !== withoutSpacing(expected)) {
			faults.push(
				"eslint.config.mjs differs from the CLI's default: rules of our own go into eslint.project.config.mjs.",
			);
		}
		return finding(faults);
	},
};
