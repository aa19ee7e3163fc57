import type { INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { Consequence, Effect } from '../../model/errors/effect';
import type { Column } from '../../model/row/columnFacts';
import type { ItemContext } from '../item/itemContext';

/** What a user can do with the node. One file, and one line in the table of operations. */
export interface Operation {
	/** As the list of operations shows it; `value` is what saved workflows hold. */
	choice: { name: string; value: string; description: string; action: string };
	/** Its parameters; the table adds that they are shown for this operation only. */
	fields: INodeProperties[];
	/** The columns of its row, for the output schema and the docs; null where there is no fixed row. */
	columns: readonly Column[] | null;
	effect: Effect;
	/** What its errors mean for doing it again, where that can be said more exactly than by its effect. */
	consequences?: Partial<Record<Consequence, string>>;
	/** Whether an AI agent may run it. Its call carries no binary data and cannot be taken back. */
	isTool: boolean;
	/**
	 * Carries it out for one item and gives the output items; pairing them is the work of `runItems`.
	 * What it throws can hold rows that there were before (`after`); they are put out beside the error.
	 *
	 * @throws ArgosIdentityError
	 */
	execute: (item: ItemContext) => Promise<INodeExecutionData[]>;
}
