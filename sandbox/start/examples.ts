import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { triggerPath } from '../n8n/argosTrigger';
import type { WorkflowDefinition, WorkflowNode } from '../n8n/workflow';

/** The one to begin with, and then the others: the workflows of the folder `examples` that submit an ID or work on submissions, by the names of their files. */
export const EXAMPLE_NAMES = [
	'form-to-table',
	're-upload-loop',
	'full-onboarding',
	'large-photo',
	'batch-from-disk',
	'google-sheets',
	'hubspot-upsert',
	'slack-review',
	'recover-unanswered',
	'expiring-documents',
	'review-queue',
	'erase-applicant',
] as const;

export type ExampleName = (typeof EXAMPLE_NAMES)[number];

/** The others of that folder, which send people to ARGOS's own form. */
export const LINK_EXAMPLE_NAMES = ['link-by-email'] as const;

/** Those that begin with a verdict of ARGOS, or look for one that no webhook told. */
export const VERDICT_EXAMPLE_NAMES = [
	'verdict-to-table',
	'catch-up',
	'verdict-to-contacts',
] as const;

export type VerdictExampleName = (typeof VERDICT_EXAMPLE_NAMES)[number];

export const ALL_EXAMPLE_NAMES = [
	...EXAMPLE_NAMES,
	...LINK_EXAMPLE_NAMES,
	...VERDICT_EXAMPLE_NAMES,
] as const;

type AnyExampleName = (typeof ALL_EXAMPLE_NAMES)[number];

/** The credential that the examples ask for by name: n8n fills in the one that is called so. */
export const EXAMPLE_CREDENTIAL = 'ARGOS Identity account';

/** The data table that two of the examples make and fill. */
export const EXAMPLE_TABLE = 'ID checks';

/** The one of full-onboarding. */
export const ONBOARDING_TABLE = 'Onboarding';

/** The one of verdict-to-table and catch-up. */
export const VERDICTS_TABLE = 'Verdicts';

/** What an applicant reads after a success: the check goes on, so no more is promised than an answer. */
export const ID_WAS_READ =
	'Your ID has arrived and could be read. We will write to you with the result.';

export const examplePath = (name: AnyExampleName): string =>
	join(__dirname, '..', '..', 'examples', `${name}.json`);

/** An example as n8n imports it; each call reads the file again, so that a caller may change it. */
export function readExample(name: AnyExampleName): WorkflowDefinition {
	return JSON.parse(readFileSync(examplePath(name), 'utf8')) as WorkflowDefinition;
}

/** @throws Error where the workflow has no node of that name. */
export function nodeOf(workflow: WorkflowDefinition, name: string): WorkflowNode {
	const found = workflow.nodes.find((node) => node.name === name);
	if (!found) throw new Error(`No node "${name}" in "${workflow.name}"`);
	return found;
}

/** Whether it has a form for applicants. Forms for the team have other names. */
export const hasForm = (workflow: WorkflowDefinition): boolean =>
	workflow.nodes.some(({ name }) => name === 'ID Form');

/** The last part of the address of an example's form, for applicants or for the team. */
export function formPathOf(workflow: WorkflowDefinition): string {
	const form = workflow.nodes.find(({ type }) => type === 'n8n-nodes-base.formTrigger');
	if (!form) throw new Error(`No form in "${workflow.name}"`);
	const { options } = form.parameters as { options: { path: string } };
	return options.path;
}

/** The last parts of the address at which an example waits for ARGOS's webhooks. */
export const webhookPathOf = (workflow: WorkflowDefinition): string =>
	triggerPath(String(nodeOf(workflow, 'ARGOS Identity Trigger')['webhookId']));
