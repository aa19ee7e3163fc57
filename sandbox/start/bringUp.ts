import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { startEmulator, type Emulator } from '../emulator';
import { argosCredential } from '../n8n/argos';
import { N8nRest } from '../n8n/n8nRest';
import { startN8n } from '../n8n/n8nServer';
import { buildTarball } from '../n8n/packageTarball';
import { NEWEST } from '../n8n/versions';
import { prepareBatch } from './batchFolder';
import {
	EXAMPLE_CREDENTIAL,
	EXAMPLE_NAMES,
	formPathOf,
	readExample,
	webhookPathOf,
	type ExampleName,
} from './examples';
import { LIVE_FORMS } from './forms';
import { pickPort } from './pickPort';
import type { Say } from './say';

export interface Running {
	n8nUrl: string;
	/** Signed in as the owner. */
	n8n: N8nRest;
	emulator: Emulator;
	/** The ids of the imported examples. */
	workflows: Readonly<Record<ExampleName, string>>;
	/** The forms of the examples that need no other account. */
	forms: Readonly<Partial<Record<ExampleName, string>>>;
	/** Ends everything and removes its files. */
	stop(): Promise<void>;
}

const N8N_PORT = 5678;
const EMULATOR_PORT = 4010;

/** Without its Assistant, for which there is no account here, n8n begins with the list of workflows. */
const NO_ASSISTANT = { N8N_DISABLED_MODULES: 'mcp-registry,instance-ai' };

/** The newest n8n with the packed node, a local ARGOS that reads, the credential and the examples. */
export async function bringUp(say: Say): Promise<Running> {
	const ends: Array<() => Promise<void>> = [];
	const stop = async () => {
		for (const end of ends.splice(0).reverse()) await end();
	};
	try {
		say('Building and packing the node');
		const tarball = await buildTarball();
		ends.push(async () => await rm(dirname(tarball), { recursive: true, force: true }));

		const emulator = await startEmulator({
			read: true,
			port: await pickPort(EMULATOR_PORT, 'the local ARGOS', say),
		});
		ends.push(async () => await emulator.close());

		say(`Starting n8n ${NEWEST} (about half a minute)`);
		const port = await pickPort(N8N_PORT, 'n8n', say);
		const server = await startN8n({ version: NEWEST, tarball, port, env: NO_ASSISTANT });
		ends.push(async () => await server.stop());

		const n8n = new N8nRest(server.url);
		await n8n.setUpOwner();
		const credential = argosCredential(emulator.baseUrl);
		await n8n.createCredential({ ...credential, name: EXAMPLE_CREDENTIAL });
		const imported = await importExamples(
			n8n,
			join(server.userFolder, '.n8n-files', 'id-checks'),
			say,
		);
		const verdicts = readExample('verdict-to-table');
		const { webhookUrl } = await n8n.publish(verdicts, webhookPathOf(verdicts));
		// What a person does in ARGOS's dashboard.
		emulator.setWebhook(webhookUrl);
		return { n8nUrl: server.url, n8n, emulator, ...imported, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

async function importExamples(n8n: N8nRest, batchFolder: string, say: Say) {
	const workflows: Partial<Record<ExampleName, string>> = {};
	const forms: Partial<Record<ExampleName, string>> = {};
	say('Importing the examples');
	// n8n lists the newest first: the one to begin with comes last.
	for (const name of [...EXAMPLE_NAMES].reverse()) {
		const workflow = readExample(name);
		if (name === 'batch-from-disk') await prepareBatch(workflow, batchFolder);
		if (LIVE_FORMS[name] !== undefined) {
			const { id, formUrl } = await n8n.publishForm(workflow, formPathOf(workflow));
			workflows[name] = id;
			forms[name] = formUrl;
		} else {
			workflows[name] = (await n8n.createWorkflow(workflow)).id;
		}
	}
	return { workflows: workflows as Record<ExampleName, string>, forms };
}
