import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { isRecord } from '../../nodes/ArgosIdentity/model/values/unknown';

/** What the checks use of package.json. A text that is not there is empty. */
export interface Manifest {
	name: string;
	version: string;
	license: string;
	main: string;
	/** Of `n8n`: the compiled files that n8n loads. */
	nodes: readonly string[];
	credentials: readonly string[];
	isStrict: boolean;
	/** Every package that an install of this one would bring with it. */
	installed: readonly string[];
	peers: Readonly<Record<string, unknown>>;
	/** The whole file. */
	json: Readonly<Record<string, unknown>>;
}

const BROUGHT_ALONG = ['dependencies', 'optionalDependencies'] as const;
const BUNDLED = ['bundleDependencies', 'bundledDependencies'] as const;

const record = (value: unknown): Readonly<Record<string, unknown>> =>
	isRecord(value) ? value : {};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] =>
	Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];

/** The package.json of a folder. */
export function readManifest(folder: string): Manifest {
	const parsed: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const json = record(parsed);
	const n8n = record(json['n8n']);
	return {
		name: text(json['name']),
		version: text(json['version']),
		license: text(json['license']),
		main: text(json['main']),
		nodes: texts(n8n['nodes']),
		credentials: texts(n8n['credentials']),
		isStrict: n8n['strict'] === true,
		installed: [
			...BROUGHT_ALONG.flatMap((block) => Object.keys(record(json[block]))),
			...BUNDLED.flatMap((block) => texts(json[block])),
		],
		peers: record(json['peerDependencies']),
		json,
	};
}
