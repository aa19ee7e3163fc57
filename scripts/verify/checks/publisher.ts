import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { isRecord } from '../../../nodes/ArgosIdentity/model/values/unknown';
import type { Check } from '../check';

const PLACEHOLDER = /PUBLISHER|publisher@example\.invalid/;

/** What a reader is shown; docs/releasing.md is not among them because it explains the placeholders. */
const READ_BY_OTHERS = [
	'README.md',
	'SECURITY.md',
	'CONTRIBUTING.md',
	'CHANGELOG.md',
	'LICENSE.md',
];

/** The paths of the texts in package.json that only the publisher can fill. */
function fieldsIn(value: unknown, path: string): string[] {
	if (typeof value === 'string') return PLACEHOLDER.test(value) ? [path] : [];
	if (!isRecord(value)) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		fieldsIn(inner, path === '' ? key : `${path}.${key}`),
	);
}

function linesIn(project: string, file: string): string[] {
	const path = join(project, file);
	if (!existsSync(path)) return [];
	return readFileSync(path, 'utf8')
		.split('\n')
		.flatMap((line, index) => (PLACEHOLDER.test(line) ? [`${file}:${index + 1}`] : []));
}

export const publisher: Check = {
	title: "the publisher's name, address and repository are filled in",
	run: ({ project, manifest, isRelease }) => {
		const fields = [
			...fieldsIn(manifest.json, '').map((field) => `package.json ${field}`),
			...READ_BY_OTHERS.flatMap((file) => linesIn(project, file)),
		];
		if (fields.length === 0) return { status: 'ok' };
		if (!isRelease) return { status: 'left', fields };
		return {
			status: 'failed',
			faults: fields.map((field) => `${field}: fill it (docs/releasing.md).`),
		};
	},
};
