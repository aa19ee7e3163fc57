/**
 * Loaded first in a measured process (`--require`): takes n8n's packages from the installed n8n that
 * the environment names instead of this project's, so that engine and HTTP Request node belong together.
 */
const Module = require('node:module');
const { join } = require('node:path');

const folder = process.env['BENCH_N8N_FOLDER'];
if (folder === undefined) throw new Error('BENCH_N8N_FOLDER names no n8n');

const fromInstall = Module.createRequire(join(folder, 'node_modules', 'n8n', 'package.json'));
const resolve = Module._resolveFilename;

Module._resolveFilename = function (request, parent, ...rest) {
	const isN8n = /^(n8n-workflow|n8n-core|@n8n\/di|reflect-metadata)$/.test(request);
	if (isN8n && !parent?.filename?.startsWith(folder)) return fromInstall.resolve(request);
	return resolve.call(this, request, parent, ...rest);
};
