import type { Mask } from './masks';

/** What is said of a column, wherever it stands. One without a mask does not compile. */
export interface ColumnFacts {
	type: 'string' | 'number' | 'boolean';
	example: string;
	meaning: string;
	/** When the column is empty (null); null = never. */
	emptyWhen: string | null;
	/** `public`, or what is shown of it where personal data is masked or left out. */
	mask: 'public' | Mask;
}

/** One column of the row that an operation puts out. */
export interface Column extends ColumnFacts {
	name: string;
}

export const NOT_SENT_BACK = 'ARGOS does not say';
