import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { thisMachine, type Machine } from './machine';
import { installedHttpRequest } from './installedNodes';

/** This machine with the Node.js and the n8n that measured processes run. */
export function describeMachine(node: string, n8nFolder: string): Machine {
	const manifest = readFileSync(join(n8nFolder, 'node_modules', 'n8n', 'package.json'), 'utf8');
	return thisMachine({
		node: execFileSync(node, ['--version'], { encoding: 'utf8' }).trim(),
		n8n: (JSON.parse(manifest) as { version: string }).version,
		httpRequest: installedHttpRequest(n8nFolder).version,
	});
}
