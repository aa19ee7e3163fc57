import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { asArgosIdentityError } from '../../model/errors/argosIdentityError';
import { invalidInput } from '../../model/errors/inputErrors';
import { checkFilters, type Filters } from '../../model/submission/filters';
import { LocalFilter } from '../../model/submission/localFilter';
import { SUBMISSION_COLUMNS, submissionRow } from '../../model/submission/row';
import { readStoredSubmission } from '../../model/submission/stored';
import { toBoolean, type UnknownRecord } from '../../model/values/unknown';
import { submissionPages } from '../../transport/submissionPages';
import { filtersField } from '../fields/filters';
import { readTimeout } from '../fields/options';
import { outputFields, readOutputChoice, shownJson, type OutputChoice } from '../fields/output';
import { readOptionsField } from '../fields/reading';
import { parameterValue } from '../item/parameters';
import type { ItemContext } from '../item/itemContext';
import type { Operation } from '../run/operation';

/** What ARGOS's pages name as the usual number on a page; what the largest is, they do not agree on. */
const PAGE_SIZE = 50;

const fields: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
	},
	filtersField,
	...outputFields,
	readOptionsField(),
];

/** How many are wanted at most. */
function readLimit(item: ItemContext): number {
	if (toBoolean(parameterValue(item, 'returnAll')) === true) return Infinity;
	const given = parameterValue(item, 'limit');
	const limit = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
	if (typeof limit === 'number' && Number.isInteger(limit) && limit >= 1) return limit;
	throw invalidInput(
		'limit',
		'is not a whole number from 1 on',
		'Change it, or turn Return All on.',
	);
}

/** Where all filters are applied by ARGOS, no more is asked for than is wanted. */
function pageSize(limit: number, { outcomes, expiresBefore }: Filters): number {
	const isExact = outcomes === null && expiresBefore === null;
	return isExact ? Math.min(limit, PAGE_SIZE) : PAGE_SIZE;
}

interface Wanted {
	limit: number;
	filters: Filters;
	choice: OutputChoice;
	timeout: number;
}

/** Adds to `rows` page by page, so that what was read is there when a later page fails. */
async function collect(
	item: ItemContext,
	{ limit, filters, choice, timeout }: Wanted,
	local: LocalFilter,
	rows: UnknownRecord[],
): Promise<void> {
	const query = { ...filters.query, count: String(pageSize(limit, filters)) };
	const now = Date.now();
	for await (const bodies of submissionPages(item.context, query, { timeout })) {
		for (const body of bodies) {
			const row = submissionRow(readStoredSubmission(body), now);
			if (local.lets(row)) rows.push(shownJson(choice, { body, row }));
			if (rows.length === limit) return;
		}
	}
}

/** Reads the submissions of the project that pass the filters, each as a row. */
export const getAll: Operation = {
	choice: {
		name: 'Get Many',
		value: 'getAll',
		description: 'Read what ARGOS knows about many submissions',
		action: 'Get many submissions',
	},
	fields,
	columns: SUBMISSION_COLUMNS,
	effect: 'read',
	isTool: true,
	async execute(item) {
		const limit = readLimit(item);
		const filters = checkFilters(parameterValue(item, 'filters'));
		const choice = readOutputChoice(item);
		const timeout = readTimeout(parameterValue(item, 'options'));
		const local = new LocalFilter(filters);
		const rows: UnknownRecord[] = [];
		try {
			await collect(item, { limit, filters, choice, timeout }, local, rows);
		} catch (thrown) {
			throw asArgosIdentityError(thrown).after(rows);
		} finally {
			const report = local.report();
			if (report !== null) {
				item.hints.add(
					'Outcome and Expires Before are applied to submissions here, not by ARGOS.',
					item.itemIndex,
					report,
				);
			}
		}
		return rows.map((json) => ({ json: json as IDataObject }));
	},
};
