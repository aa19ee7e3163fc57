import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALL_FLAGS, PACKAGES_FOLDER } from '../../../sandbox/n8n/communityPackage';

const readme = readFileSync(join(__dirname, '../../../README.md'), 'utf8');
const [, commands = ''] = /^## Install in n8n$([\s\S]*?)^## /m.exec(readme) ?? [];

/** The words of a shell command, also of one that a backslash carries on to the next line. */
const commandWith = (text: string) =>
	commands
		.replace(/\\\n/g, ' ')
		.split('\n')
		.find((line) => line.includes(text))
		?.trim()
		.split(/\s+/) ?? [];

describe('how the README installs the packed package', () => {
	it('is how the end-to-end tests install it: npm gets the same flags', () => {
		const [npm, install, tarball, ...flags] = commandWith('.tgz --');

		expect([npm, install]).toEqual(['npm', 'install']);
		expect(tarball).toMatch(/n8n-nodes-argos-identity-\S+\.tgz$/);
		expect(flags).toEqual(INSTALL_FLAGS);
	});

	it('is in the folder in which the end-to-end tests install it', () => {
		expect(commandWith('cd ').at(-1)).toBe(`"\${N8N_USER_FOLDER:-$HOME}/${PACKAGES_FOLDER}"`);
	});

	it('names the file that npm pack makes of this version', () => {
		const { name, version } = JSON.parse(
			readFileSync(join(__dirname, '../../../package.json'), 'utf8'),
		) as { name: string; version: string };

		expect(
			commands.match(/[\w.-]+\.tgz/g)?.filter((file) => file !== `${name}-${version}.tgz`),
		).toEqual([]);
	});
});
