import type { IExecuteFunctions } from 'n8n-workflow';
import type { Hints } from './hints';

/** One item of one run of the node. */
export interface ItemContext {
	context: IExecuteFunctions;
	itemIndex: number;
	hints: Hints;
}
