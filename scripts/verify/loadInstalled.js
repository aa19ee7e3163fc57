/**
 * Loads the nodes and credentials of an installed package, one line each, as n8n's loader does: the
 * class has the file's name up to the first dot. Plain JavaScript, so that Node.js itself loads the
 * package and no compiler stands between.
 */
const { existsSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');

const folder = process.argv[2];
const { name, n8n } = require(join(folder, 'package.json'));

function load(file) {
	const path = join(folder, file);
	const className = basename(file).split('.')[0];
	const Loaded = require(path)[className];
	if (typeof Loaded !== 'function') throw new Error(`${file} exports no class ${className}`);
	return { path, loaded: new Loaded() };
}

function checkIcon(path, icon) {
	for (const picture of typeof icon === 'string' ? [icon] : Object.values(icon ?? {})) {
		const file = join(dirname(path), picture.replace(/^file:/, ''));
		if (!existsSync(file)) throw new Error(`${path} names a picture that is not there: ${picture}`);
	}
}

function loadAll() {
	const credentials = n8n.credentials.map((file) => {
		const { path, loaded } = load(file);
		checkIcon(path, loaded.icon);
		return loaded.name;
	});
	const nodes = n8n.nodes.map((file) => {
		const { path, loaded } = load(file);
		const { description } = loaded;
		checkIcon(path, description.icon);
		for (const used of description.credentials ?? []) {
			if (!credentials.includes(used.name)) throw new Error(`${file}: no credential ${used.name}`);
		}
		return `${name}.${description.name}`;
	});
	return [...nodes, ...credentials];
}

try {
	process.stdout.write(loadAll().join('\n'));
} catch (error) {
	process.stderr.write(error.message);
	process.exitCode = 1;
}
