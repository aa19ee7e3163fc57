/**
 * Runs alone in a fresh process of plain Node.js, since a TypeScript loader would be measured too.
 * Loads n8n-workflow, then the files given as arguments, and prints what the latter added, and what the
 * former took, as a measure of the machine.
 */
if (globalThis.gc === undefined) throw new Error('Run with --expose-gc');

const cpuMilliseconds = (since) => {
	const { user, system } = process.cpuUsage(since);
	return (user + system) / 1000;
};

const beforeN8n = process.cpuUsage();
require('n8n-workflow');
const n8nMilliseconds = cpuMilliseconds(beforeN8n);

const memory = () => {
	// Twice: the first pass frees what the second one can collect.
	globalThis.gc();
	globalThis.gc();
	return process.memoryUsage();
};

const before = memory();
const start = process.cpuUsage();
for (const file of process.argv.slice(2)) require(file);
const milliseconds = cpuMilliseconds(start);
const after = memory();

process.stdout.write(
	JSON.stringify({
		milliseconds,
		n8nMilliseconds,
		heapBytes: after.heapUsed - before.heapUsed,
		rssBytes: after.rss - before.rss,
	}),
);
