import type { INodeParameters } from 'n8n-workflow';
import type { Step } from '../../lab/inWorkflow';
import { HTTP_REQUEST, SPLIT_OUT } from '../../lab/installedNodes';
import { PAGE_SIZE } from '../task';

const query = (name: string, value: string) => ({ type: 'qs', name, value });

/** All pages of the list by the node's own pagination: an item for each page. */
export function listPages(baseUrl: string, version: number): Step {
	const pagination = {
		paginationMode: 'updateAParameterInEachRequest',
		parameters: {
			parameters: [
				query('nextpage_id', '={{ $response.body?.nextpageKey?.id }}'),
				query('nextpage_date', '={{ $response.body?.nextpageKey?.created_at }}'),
			],
		},
		paginationCompleteWhen: 'other',
		completeExpression: '={{ !$response.body.nextpageKey }}',
		limitPagesFetched: false,
		requestInterval: 0,
	};
	return {
		type: HTTP_REQUEST,
		typeVersion: version,
		parameters: {
			method: 'GET',
			url: `${baseUrl}/submission`,
			authentication: 'genericCredentialType',
			genericAuthType: 'httpHeaderAuth',
			sendQuery: true,
			queryParameters: { parameters: [{ name: 'count', value: String(PAGE_SIZE) }] },
			options: { pagination: { pagination } },
		} satisfies INodeParameters,
		credentials: { httpHeaderAuth: { id: 'httpHeaderAuth', name: 'Header Auth' } },
	};
}

/** An item for each submission of a page. */
export const splitOut: Step = {
	type: SPLIT_OUT,
	typeVersion: 1,
	parameters: { fieldToSplitOut: 'Items', include: 'noOtherFields', options: {} },
};
