import { OPERATIONS } from '../../nodes/ArgosIdentity/actions/operations';
import type { Operation } from '../../nodes/ArgosIdentity/actions/run/operation';
import { table } from './table';

/** What a new user needs first stands first. */
const ORDER: ReadonlyArray<Operation['effect']> = ['try', 'read', 'change'];

/** The page of the docs about an operation: the first one that has one of its generated tables. */
export type PageAbout = (operation: string) => string | undefined;

const words = (name: string) =>
	name.replace(/([A-Z])/g, ' $1').replace(/^./, (c) => c.toUpperCase());

/** Every operation of the node in a row, with the page that tells more. */
export function operationTable(pageAbout: PageAbout): string {
	const rows = Object.entries(OPERATIONS).flatMap(([resource, operations]) =>
		ORDER.flatMap((effect) => operations.filter((operation) => operation.effect === effect)).map(
			({ choice }) => {
				const page = pageAbout(`${resource}.${choice.value}`);
				const more = page === undefined ? '' : `[${page}](${page})`;
				return [words(resource), `**${choice.name}**`, choice.description, more];
			},
		),
	);
	return table(['Resource', 'Operation', 'What it does', 'More'], rows);
}
