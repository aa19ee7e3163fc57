/**
 * Loaded into n8n's process (`--require`): at SIGUSR2 it collects garbage and writes into the log how many
 * bytes are still needed.
 */
const v8 = require('node:v8');
const vm = require('node:vm');

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc');

process.on('SIGUSR2', () => {
	collect();
	collect();
	const { heapUsed, external } = process.memoryUsage();
	process.stderr.write(`[heap ${heapUsed + external}]\n`);
});
