import type { Page } from 'playwright-core';

import { fillIn, send, textOf, type Application } from '../../../../sandbox/start/applicant';
import {
	EXAMPLE_CREDENTIAL,
	EXAMPLE_TABLE,
	formPathOf,
	readExample,
	type ExampleName,
} from '../../../../sandbox/start/examples';
import { argosCredential } from '../../../../sandbox/n8n/argos';
import { useN8n, type World } from '../../support/useN8n';
import type { N8nVersion } from '../../../../sandbox/n8n/versions';
import type { WorkflowDefinition } from '../../../../sandbox/n8n/workflow';
import { useBrowser } from './useBrowser';

interface ExampleOptions {
	/** What the test needs otherwise in the workflow. */
	change?(workflow: WorkflowDefinition): void;
	/** Whether the local ARGOS reads the pictures; else the e-mail's tag chooses its answer. */
	read?: boolean;
	/** How its form is filled in. */
	fill?: typeof fillIn;
	/** The table that it fills. */
	table?: string;
}

interface Stage {
	world: () => World;
	workflowId(): string;
	/** Fills in the form and sends it. The page is then at what comes next. */
	apply(application: Application): Promise<Page>;
	/** The same, for a form whose next page is the last: gives its text. */
	answerTo(application: Application): Promise<string>;
	/** The row that the last applicant left in the table. */
	lastRow(): Promise<Record<string, unknown> | undefined>;
	/** The text fields that ARGOS got with its last request, and the hashes of its pictures. */
	lastParts(): Record<string, string>;
}

/** A real n8n with the credential that the examples ask for by its name, and a local ARGOS. */
export function useExampleWorld(version: N8nVersion, read = false): () => World {
	const world = useN8n(version, { read });
	beforeAll(async () => {
		const { emulator, n8n } = world();
		const credential = argosCredential(emulator.baseUrl);
		await n8n.createCredential({ ...credential, name: EXAMPLE_CREDENTIAL });
	});
	return world;
}

/** An example that begins with a form, published in a real n8n, and a browser to visit it. */
export function useFormExample(
	version: N8nVersion,
	name: ExampleName,
	{ change, read, fill = fillIn, table = EXAMPLE_TABLE }: ExampleOptions = {},
): Stage {
	const world = useExampleWorld(version, read);
	const newPage = useBrowser();
	let published = { id: '', formUrl: '' };
	beforeAll(async () => {
		const workflow = readExample(name);
		change?.(workflow);
		published = await world().n8n.publishForm(workflow, formPathOf(workflow));
	}, 60_000);

	const apply = async (application: Application) => {
		const page = await newPage();
		await fill(page, published.formUrl, application);
		await send(page);
		return page;
	};
	return {
		world,
		workflowId: () => published.id,
		apply,
		answerTo: async (application) => {
			const page = await apply(application);
			const text = await textOf(page);
			await page.context().close();
			return text;
		},
		lastRow: async () => (await world().n8n.tableRows(table)).at(-1),
		lastParts: () => {
			const parts = world().emulator.requests.at(-1)?.parts ?? [];
			return Object.fromEntries(
				parts.map(({ name: key, value, sha256 }) => [key, value ?? sha256]),
			);
		},
	};
}
