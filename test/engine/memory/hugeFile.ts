/**
 * Prints by how many bytes memory rises while the node refuses a file of 500 MB that n8n has on
 * disk, with Check Images as the argument says (true or false). A process of its own, since a process
 * cannot lower its own high-water mark.
 */
import '../../../sandbox/engine/environment';
import { truncateSync, writeFileSync } from 'node:fs';
import { Container } from '@n8n/di';
import { BinaryDataService } from 'n8n-core';
import { openLab } from '../../../sandbox/engine/lab';

const HUGE_BYTES = 500 * 1024 * 1024;

async function main(): Promise<void> {
	const lab = await openLab('filesystem');
	const item = await lab.applicant('anna@example.test', 'formats/small.jpg');
	const small = await lab.applicant('ben@example.test', 'formats/small.jpg');
	const path = Container.get(BinaryDataService).getPath(item.binary?.data?.id ?? '');
	truncateSync(path, HUGE_BYTES);
	if (item.binary?.data) item.binary.data.bytes = HUGE_BYTES;
	writeFileSync(`${path}.metadata`, JSON.stringify({ fileSize: HUGE_BYTES }));
	// Everything that the node uses is loaded before memory is measured.
	await lab.submit([small]);

	const before = process.resourceUsage().maxRSS;
	const options = { checkImages: process.argv[2] === 'true' };
	const { output } = await lab.submit([item], { options }, { onError: 'continueRegularOutput' });
	const grownBytes = (process.resourceUsage().maxRSS - before) * 1024;

	await lab.close();
	process.stdout.write(`RESULT ${JSON.stringify({ grownBytes, json: output[0]?.[0]?.json })}\n`);
	process.exit(0);
}

void main();
