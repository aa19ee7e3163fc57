import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATIONS } from '../../nodes/ArgosIdentity/actions/operations';
import type { Operation } from '../../nodes/ArgosIdentity/actions/run/operation';
import { triggerFields } from '../../nodes/ArgosIdentity/trigger/fields';
import { columnTable } from './columns';
import { errorTable } from './errors';
import { operationTable } from './operations';
import { answerTable, eventTable } from './trigger';
import { parameterTable } from './parameters';
import { retryCodeTable } from './retryCodes';
import { ANOTHER_TRY } from './walkthroughs/anotherTry';
import { FIRST_WORKFLOW } from './walkthroughs/firstWorkflow';
import { numbered } from './walkthroughs/step';

type Make = () => string;

/** The tables about one operation, as `submission.submitId.columns`. */
function blocksOf(resource: string, { choice, fields, columns }: Operation): Array<[string, Make]> {
	const name = `${resource}.${choice.value}`;
	return [
		[`${name}.parameters`, () => parameterTable(fields)],
		...(columns === null
			? []
			: [[`${name}.columns`, () => columnTable(columns)] satisfies [string, Make]]),
	];
}

/** The page with a table about an operation. The README names every operation, so it is none. */
const pageAbout = (operation: string): string | undefined =>
	PAGES.filter((page) => page !== 'README.md').find((page) =>
		readFileSync(join(__dirname, '../..', page), 'utf8').includes(`generated:${operation}.`),
	);

/** The text between `<!-- generated:NAME -->` and `<!-- /generated:NAME -->` in the docs. */
function allBlocks(): ReadonlyMap<string, Make> {
	const ofOperations = Object.entries(OPERATIONS).flatMap(([resource, operations]) =>
		operations.flatMap((operation) => blocksOf(resource, operation)),
	);
	return new Map<string, Make>([
		['errors', errorTable],
		['operations', () => operationTable(pageAbout)],
		['retryCodes', retryCodeTable],
		['trigger.parameters', () => parameterTable(triggerFields)],
		['trigger.events', eventTable],
		['trigger.answers', answerTable],
		['firstWorkflow', () => numbered(FIRST_WORKFLOW)],
		['anotherTry', () => numbered(ANOTHER_TRY)],
		...ofOperations,
	]);
}

/** The pages that restate code. */
export const PAGES = [
	'README.md',
	'docs/changing.md',
	'docs/errors.md',
	'docs/guide.md',
	'docs/links.md',
	'docs/submit-id.md',
	'docs/output.md',
	'docs/reading.md',
	'docs/selfie.md',
	'docs/trigger.md',
] as const;

/**
 * A page with every generated block written again. Throws on a block that nobody makes, so that a
 * misspelt name does not stay stale.
 */
export function withBlocks(page: string): string {
	const blocks = allBlocks();
	return page.replace(
		/<!-- generated:([\w.]+) -->[\s\S]*?<!-- \/generated:\1 -->/g,
		(_whole, name: string) => {
			const make = blocks.get(name);
			if (make === undefined) throw new Error(`No generated block is named ${name}`);
			return [
				`<!-- generated:${name} -->`,
				'<!-- prettier-ignore-start -->',
				'',
				make(),
				'',
				'<!-- prettier-ignore-end -->',
				`<!-- /generated:${name} -->`,
			].join('\n');
		},
	);
}
