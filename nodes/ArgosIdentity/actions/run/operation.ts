import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Hints } from './hints';

/** One item of one run of the node. */
export interface ItemContext {
	context: IExecuteFunctions;
	itemIndex: number;
	hints: Hints;
}

/** What a user can do with the node. */
export interface Operation {
	/** Its parameters, shown only when it is chosen. */
	fields: INodeProperties[];
	/** How many items run at a time, by the parameters of the first. */
	concurrency: (first: ItemContext) => number;
	/**
	 * Carries it out for one item and gives the JSON of the output item.
	 *
	 * @throws ArgosIdentityError
	 */
	execute: (item: ItemContext) => Promise<IDataObject>;
}
