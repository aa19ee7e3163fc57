export type N8nVersion = '2.41.1' | '2.8.4';

export interface N8nFacts {
	/** Majors of Node that this n8n's `engines` allow; where the current one is none of them, Node 24 is fetched. */
	nodeMajors: readonly number[];
	/** Packages whose native part is built after an install without scripts (`--ignore-scripts`). */
	rebuild: readonly string[];
	/** npm `overrides` without which the install asks for files outside the registry. */
	overrides: Readonly<Record<string, string>>;
	/** What a person who waits for a first install is told. */
	gigabytes: number;
	minutes: number;
	/** How many packages are in node_modules at the end, as `countPackages` counts them. */
	packages: number;
	/** Environment that only this version understands. */
	env: Readonly<Record<string, string>>;
}

/** The newest and the oldest n8n that the package promises to work in. */
export const N8N_VERSIONS: Readonly<Record<N8nVersion, N8nFacts>> = {
	'2.41.1': {
		nodeMajors: [24],
		rebuild: ['sqlite3', 'isolated-vm'],
		overrides: {},
		gigabytes: 2.9,
		minutes: 8,
		packages: 2366,
		// This module asks an outside server for a list at start.
		env: { N8N_DISABLED_MODULES: 'mcp-registry' },
	},
	'2.8.4': {
		nodeMajors: [24, 22, 20],
		rebuild: ['sqlite3'],
		// Its own dependency is a URL outside the registry.
		overrides: { xlsx: 'npm:@e965/xlsx@0.20.3' },
		gigabytes: 2.1,
		minutes: 6,
		packages: 2082,
		env: {},
	},
};

export const NEWEST: N8nVersion = '2.41.1';
export const OLDEST: N8nVersion = '2.8.4';
