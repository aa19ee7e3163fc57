import type { Profiler } from 'node:inspector';

/** The parts into which the main thread's time is divided, in the order in which they are shown. */
export const PARTS = [
	'http',
	'loading',
	'collecting',
	'expressions',
	'engine',
	'checking',
	'node',
	'other',
	'waiting',
] as const;

export type Part = (typeof PARTS)[number];

/** Names that V8 makes up for what is not JavaScript. */
const MADE_UP: ReadonlyMap<string, Part> = new Map([
	['(garbage collector)', 'collecting'],
	['(idle)', 'waiting'],
]);

/** By where a function's code lies; the first that fits. */
const PLACES: ReadonlyArray<readonly [RegExp, Part]> = [
	[/\/dist\/nodes\/ArgosIdentity\/model\/image\//, 'checking'],
	[/\/dist\/(nodes|credentials)\/Argos|\/n8n-nodes-base\//, 'node'],
	[/\/n8n-workflow\/.*expression|\/workflow-data-proxy|\/luxon\//, 'expressions'],
	[/\/blob-storage\/|\/n8n-core\/.*binary-data|node:(internal\/)?fs\b/, 'loading'],
	[/\/(axios|form-data|combined-stream|proxy-from-env|backend-network)\//, 'http'],
	[/node:(_http|net$|internal\/(streams|webstreams|stream_base)|internal\/net)/, 'http'],
	[/\/n8n-(core|workflow)\//, 'engine'],
];

function partOf({ functionName, url }: Profiler.ProfileNode['callFrame']): Part | undefined {
	const madeUp = MADE_UP.get(functionName);
	if (madeUp !== undefined) return madeUp;
	// The bare client loads its pictures in one function of its own.
	if (functionName === 'load' && url.endsWith('/bareClient.ts')) return 'loading';
	return PLACES.find(([place]) => place.test(url))?.[1];
}

/**
 * The time of a profile by part, in milliseconds. A function that belongs to no part, such as one of
 * Node.js that everybody uses, counts for the innermost of its callers that does.
 */
export function timeByPart({
	nodes,
	samples = [],
	timeDeltas = [],
}: Profiler.Profile): Record<Part, number> {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const parents = new Map(
		nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
	);
	const partOfNode = (id: number): Part => {
		for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
			const node = byId.get(at);
			const part = node && partOf(node.callFrame);
			if (part !== undefined) return part;
		}
		return 'other';
	};
	const time = Object.fromEntries(PARTS.map((part) => [part, 0])) as Record<Part, number>;
	for (const [index, id] of samples.entries()) {
		time[partOfNode(id)] += (timeDeltas[index] ?? 0) / 1000;
	}
	return time;
}
