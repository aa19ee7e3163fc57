import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');
const FOLDERS = ['nodes', 'credentials', 'sandbox', 'bench', 'scripts', 'test'];

const { forbidden } = createRequire(__filename)(CONFIG) as { forbidden: Array<{ name: string }> };

/** Source text by path. */
type Files = Record<string, string>;

/** A house as it should be: everything that is allowed is done once. */
const SOUND: Files = {
	'nodes/Sound/Sound.node.ts': "import './actions/act'; import './trigger/receive';",
	'nodes/Sound/actions/act.ts':
		"import '../transport/send'; import '../model/rule'; import 'n8n-workflow'; import 'luxon'; import 'node:crypto';",
	'nodes/Sound/actions/fields/output.ts': "import 'n8n-workflow';",
	'nodes/Sound/trigger/receive.ts':
		"import '../actions/fields/output'; import '../transport/send'; import '../model/rule'; import 'n8n-workflow'; import 'node:crypto';",
	'nodes/Sound/transport/send.ts':
		"import type { Rule } from '../model/rule'; import 'n8n-workflow';",
	'nodes/Sound/model/rule.ts': "import './part'; export interface Rule { name: string }",
	'nodes/Sound/model/part.ts': '',
	'credentials/Sound.credentials.ts':
		"import 'n8n-workflow'; import '../nodes/Sound/transport/send';",
	'sandbox/lab/lab.ts': "import '../../nodes/Sound/Sound.node'; import 'sharp';",
	'sandbox/show/show.ts': "import '../lab/lab'; import 'node:fs';",
	'bench/bench.ts': "import '../sandbox/lab/lab';",
	'scripts/check.ts': "import '../sandbox/show/show';",
	'test/all.test.ts': "import '../scripts/check'; import '../sandbox/lab/lab'; import './fixture';",
	'test/fixture.ts': '',
};

/** A node of its own for a fault, so that no fault hides another. */
const node = (name: string, entry: string, files: Files): Files => ({
	[`nodes/${name}/${name}.node.ts`]: `import '${entry}';`,
	...Object.fromEntries(
		Object.entries(files).map(([path, text]) => [`nodes/${name}/${path}`, text]),
	),
});

/** By the rule that a fault breaks: files that break it, and what the lint has to say. */
const FAULTS: Record<string, { files: Files; says: string[] }> = {
	'model-is-pure': {
		files: node('Model', './model/a', {
			'model/a.ts': "import type { INode } from 'n8n-workflow'; import './b';",
			'model/b.ts': "import '../transport/c';",
			'transport/c.ts': '',
		}),
		says: [
			'nodes/Model/model/a.ts → n8n-workflow',
			'nodes/Model/model/b.ts → nodes/Model/transport/c.ts',
		],
	},
	'transport-knows-model-only': {
		files: node('Transport', './transport/a', {
			'transport/a.ts': "import '../actions/b';",
			'actions/b.ts': '',
		}),
		says: ['nodes/Transport/transport/a.ts → nodes/Transport/actions/b.ts'],
	},
	'actions-know-transport-and-model': {
		files: node('Actions', './actions/a', {
			'actions/a.ts': "import '../trigger/b';",
			'trigger/b.ts': '',
		}),
		says: ['nodes/Actions/actions/a.ts → nodes/Actions/trigger/b.ts'],
	},
	'trigger-knows-shared-fields': {
		files: node('Trigger', './trigger/a', {
			'trigger/a.ts': "import '../actions/run/b';",
			'actions/run/b.ts': '',
		}),
		says: ['nodes/Trigger/trigger/a.ts → nodes/Trigger/actions/run/b.ts'],
	},
	'nodes-ship-alone': {
		files: node('Ship', './other/a', {
			'other/a.ts': "import 'axios'; import '../../../sandbox/lab/lab';",
		}),
		says: ['nodes/Ship/other/a.ts → axios', 'nodes/Ship/other/a.ts → sandbox/lab/lab.ts'],
	},
	'credentials-hand-over-to-transport': {
		files: {
			'credentials/Alone.credentials.ts': "import 'axios'; import '../nodes/Sound/actions/act';",
		},
		says: [
			'credentials/Alone.credentials.ts → axios',
			'credentials/Alone.credentials.ts → nodes/Sound/actions/act.ts',
		],
	},
	'nothing-imports-test': {
		files: { 'bench/onTest.ts': "import '../test/fixture';" },
		says: ['bench/onTest.ts → test/fixture.ts'],
	},
	'sandbox-knows-the-product-only': {
		files: { 'sandbox/curious/a.ts': "import '../../scripts/check';" },
		says: ['sandbox/curious/a.ts → scripts/check.ts'],
	},
	'bench-and-scripts-stand-alone': {
		files: { 'bench/onScripts.ts': "import '../scripts/check';" },
		says: ['bench/onScripts.ts → scripts/check.ts'],
	},
	'nothing-imports-a-face': {
		files: node('Face', './other/a', {
			'other/a.ts': "import '../../Sound/Sound.node';",
		}),
		says: ['nodes/Face/other/a.ts → nodes/Sound/Sound.node.ts'],
	},
	'no-cycles': {
		files: { 'sandbox/ring/a.ts': "import './b';", 'sandbox/ring/b.ts': "import './a';" },
		says: ['sandbox/ring/a.ts → sandbox/ring/b.ts'],
	},
	'no-folder-cycles': {
		files: {
			'sandbox/left/a.ts': "import '../right/b';",
			'sandbox/left/c.ts': '',
			'sandbox/right/b.ts': '',
			'sandbox/right/d.ts': "import '../left/c';",
		},
		says: ['sandbox/left → sandbox/right', 'sandbox/right → sandbox/left'],
	},
	'no-dead-files': {
		files: { 'nodes/Sound/model/dead.ts': '' },
		says: ['nodes/Sound/model/dead.ts'],
	},
};

interface Violation {
	rule: { name: string };
	from: string;
	to: string;
}

/** What `npm run lint:architecture` finds in a house of these files, by rule. */
function violationsIn(files: Files): Record<string, string[]> {
	const house = mkdtempSync(join(tmpdir(), 'architecture-'));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(house, path)), { recursive: true });
		writeFileSync(join(house, path), text);
	}
	for (const name of ['tsconfig.json', 'tsconfig.dev.json', 'package.json']) {
		copyFileSync(join(ROOT, name), join(house, name));
	}
	symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
	const { stdout } = spawnSync(
		process.execPath,
		[
			join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
			...FOLDERS,
			...['--config', CONFIG, '--output-type', 'json'],
		],
		{ cwd: house, encoding: 'utf8' },
	);
	rmSync(house, { recursive: true });
	const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
	const found: Record<string, string[]> = {};
	for (const { rule, from, to } of summary.violations) {
		const target = /node_modules\/([\w-]+)\//.exec(to)?.[1] ?? to;
		(found[rule.name] ??= []).push(from === target ? from : `${from} → ${target}`);
	}
	return found;
}

describe('the architecture lint', () => {
	let found: Record<string, string[]>;
	beforeAll(() => {
		const planted = Object.values(FAULTS).map(({ files }) => files);
		found = violationsIn(Object.assign({}, SOUND, ...planted));
	}, 60_000);

	it('has a planted fault for each of its rules', () => {
		expect(Object.keys(FAULTS).sort()).toEqual(forbidden.map(({ name }) => name).sort());
	});

	it.each(Object.entries(FAULTS))(
		'finds the fault and takes no other for one: %s',
		(rule, { says }) => {
			expect(found[rule]?.sort()).toEqual(says);
		},
	);
});
