import type { Page } from 'playwright-core';

import type { Running } from '../../sandbox/start/bringUp';
import { EXAMPLE_CREDENTIAL } from '../../sandbox/start/examples';
import { node, workflow } from '../../sandbox/n8n/workflow';
import { ARGOS_IDENTITY } from '../../sandbox/submitIdParameters';
import { areaAround } from './area';
import { byTestId, openPanel, openWorkflow, settle } from './editor';

/** One node, filled in as somebody would for a first form. */
const PANEL = workflow(
	'Panel',
	[
		node(
			'ARGOS Identity',
			ARGOS_IDENTITY,
			1,
			{
				issuingCountry: 'DEU',
				email: '={{ $json.email }}',
				idImage: 'ID_Front',
				customOptions: {
					rejectDuplicateUser: 'on',
					turnOff: ['ageLimit', 'blacklistCountries'],
				},
				additionalFields: { userid: '={{ $json.customer }}' },
			},
			{ credentials: { argosIdentityApi: { id: null, name: EXAMPLE_CREDENTIAL } } },
		),
	],
	[],
);

/** Tall enough for the whole panel without scrolling. */
const TALL = { width: 1600, height: 1700 };

const item = (page: Page, name: string) =>
	byTestId(page, 'parameter-item')
		.filter({ has: byTestId(page, `parameter-input-${name}`) })
		.first();

async function open(page: Page, { n8n, n8nUrl }: Running): Promise<void> {
	const { id } = await n8n.createWorkflow(PANEL);
	await openWorkflow(page, n8nUrl, id);
	await openPanel(page, 'ARGOS Identity');
	await page.setViewportSize(TALL);
	// Else the field that the mouse is over shows its switches.
	await page.mouse.move(5, 5);
	await settle(page);
}

/** The upper half of the panel, with the list of countries open and searched. */
export async function countryPicture(page: Page, running: Running): Promise<Buffer> {
	await open(page, running);
	const input = byTestId(page, 'parameter-input-issuingCountry').locator('input').first();
	await input.click();
	await input.pressSequentially('south k');
	await page.mouse.move(5, 5);
	await settle(page);
	const clip = await areaAround(
		[byTestId(page, 'tab-params'), item(page, 'resource'), item(page, 'submissionId')],
		{ top: 12, right: 16, bottom: 16 },
	);
	return await page.screenshot({ clip });
}

/** The lower half, with Project Rules and Data to Store filled in. */
export async function projectRulesPicture(page: Page, running: Running): Promise<Buffer> {
	await open(page, running);
	const clip = await areaAround(
		[item(page, 'personalData'), item(page, 'output'), item(page, 'userid')],
		{ top: 6, right: 16, left: 16 },
	);
	return await page.screenshot({ clip });
}
