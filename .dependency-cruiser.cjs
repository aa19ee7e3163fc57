/**
 * Who may import whom (`npm run lint:architecture`). Folders import one way: test → sandbox, bench,
 * scripts → nodes; and within a node each room knows only the rooms below it: the face, actions and
 * trigger, transport, model.
 */

const ROOM = '^nodes/[^/]+';
const MODEL = `${ROOM}/model/`;
const TRANSPORT = `${ROOM}/transport/`;
const ACTIONS = `${ROOM}/actions/`;
const FIELDS = `${ROOM}/actions/fields/`;
const TRIGGER = `${ROOM}/trigger/`;

/** What n8n gives a node at run time; everything else would be missing there. */
const N8N_WORKFLOW = 'node_modules/n8n-workflow/';
const FROM_N8N = [N8N_WORKFLOW, 'node_modules/(lodash|luxon|zod)/', '^(node:)?crypto$'];

/** A folder that may import these and nothing else. */
const only = (name, comment, from, allowed) => ({
	name,
	comment,
	severity: 'error',
	from: { path: from },
	to: { pathNot: allowed },
});

/** Files of some folders that may not import those of others. */
const never = (name, comment, from, path, more = {}) => ({
	name,
	comment,
	severity: 'error',
	from,
	to: { path, ...more },
});

module.exports = {
	forbidden: [
		only(
			'model-is-pure',
			'model/ holds the rules of the domain. It knows neither n8n nor HTTP nor Node.js modules.',
			MODEL,
			[MODEL],
		),
		only(
			'transport-knows-model-only',
			'transport/ talks to ARGOS by what n8n-workflow gives. It does not know what a user can do.',
			TRANSPORT,
			[TRANSPORT, MODEL, N8N_WORKFLOW],
		),
		only(
			'actions-know-transport-and-model',
			'An operation reads parameters and hands over to model/ and transport/.',
			ACTIONS,
			[ACTIONS, TRANSPORT, MODEL, ...FROM_N8N],
		),
		only(
			'trigger-knows-shared-fields',
			'A delivery is no operation: of actions/ the trigger shares the parameters that the panel shows in both.',
			TRIGGER,
			[TRIGGER, FIELDS, TRANSPORT, MODEL, ...FROM_N8N],
		),
		only(
			'nodes-ship-alone',
			'Nothing of the other folders and of the development packages is there when n8n loads a node.',
			'^nodes/',
			['^nodes/', ...FROM_N8N],
		),
		only(
			'credentials-hand-over-to-transport',
			'How the key is sent is the business of transport/, for the node as for the credential.',
			'^credentials/',
			['^credentials/', TRANSPORT, MODEL, N8N_WORKFLOW],
		),
		never(
			'nothing-imports-test',
			'test/ holds tests and their fixtures. What is no test lives in sandbox/.',
			{ pathNot: '^test/' },
			'^test/',
		),
		never(
			'sandbox-knows-the-product-only',
			'The sandbox is what tests, benchmarks and scripts stand on, so it knows none of them.',
			{ path: '^sandbox/' },
			'^(bench|scripts)/',
		),
		never(
			'bench-and-scripts-stand-alone',
			'What a benchmark and a script share belongs in sandbox/.',
			{ path: '^(bench|scripts)/' },
			'^(bench|scripts)/',
			{ pathNot: '^$1/' },
		),
		{
			name: 'nothing-imports-a-face',
			comment: 'A *.node.ts is what n8n loads; what others need of it belongs in a room.',
			severity: 'error',
			from: { path: '^(nodes|credentials)/' },
			to: { path: '^nodes/.+\\.node\\.ts$' },
		},
		{
			name: 'no-cycles',
			comment: 'Two files that import each other are one file, or a third one is missing.',
			severity: 'error',
			from: {},
			to: { circular: true },
		},
		{
			name: 'no-folder-cycles',
			comment: 'Two folders that import each other are one room with a wall through it.',
			severity: 'error',
			scope: 'folder',
			from: {},
			to: { circular: true },
		},
		{
			name: 'no-dead-files',
			comment: 'No node or credential reaches this file: use it or remove it.',
			severity: 'error',
			from: { path: '\\.(node|credentials)\\.ts$' },
			to: { path: '^nodes/.+\\.ts$', pathNot: '\\.node\\.ts$', reachable: false },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		// A type that is imported is a dependency too, though it leaves no trace in the compiled file.
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.dev.json' },
	},
};
