import type { Page } from 'playwright-core';

import { choosePictures, fillInNameless, send, textOf } from '../../../../sandbox/start/applicant';
import { ONBOARDING_TABLE } from '../../../../sandbox/start/examples';
import { specimenPath, type SpecimenName } from '../../../../sandbox/specimens';
import type { N8nVersion } from '../../../../sandbox/n8n/versions';
import type { WorkflowDefinition } from '../../../../sandbox/n8n/workflow';
import { useFormExample } from './useExample';

/** full-onboarding, published in a real n8n, and what ARGOS got from it. */
export function useOnboarding(
	version: N8nVersion,
	change?: (workflow: WorkflowDefinition) => void,
) {
	const stage = useFormExample(version, 'full-onboarding', {
		fill: fillInNameless,
		table: ONBOARDING_TABLE,
		...(change && { change }),
	});
	return {
		...stage,
		/** What was asked of ARGOS: each time the step, and the submission that was named. */
		asked: () =>
			stage
				.world()
				.emulator.requests.map(({ path, parts }) => [
					path.replace(/^.*\//, ''),
					parts.find(({ name }) => name === 'submissionId')?.value,
				]),
		/** The submission of an applicant who is alone. */
		submission: () => [...stage.world().emulator.submissions.keys()][0],
	};
}

/** The elements of the page that asks whether the ID was read right, in their order. */
const FIELDS = ['fullName', 'birthDate', 'number'] as const;
type Confirmed = Record<(typeof FIELDS)[number], string>;

const element = (page: Page, index: number) => page.locator(`[name="field-${index}"]`);

/** What stands there already. */
export async function prefilled(page: Page): Promise<Confirmed> {
	const values = await Promise.all(
		FIELDS.map(async (_, index) => await element(page, index).inputValue()),
	);
	return Object.fromEntries(FIELDS.map((name, index) => [name, values[index]])) as Confirmed;
}

/** Corrects what is given, goes on, and gives what the next page says. */
export async function confirm(page: Page, given: Partial<Confirmed> = {}): Promise<string> {
	for (const [index, name] of FIELDS.entries()) {
		const value = given[name];
		if (value !== undefined) await element(page, index).fill(value);
	}
	await send(page);
	return await textOf(page);
}

/** Sends an image from the page that asks for one, and gives what the next page says. */
export async function sendImage(page: Page, name: SpecimenName): Promise<string> {
	await choosePictures(page, specimenPath(name));
	await send(page);
	return await textOf(page);
}
