import type { IExecuteFunctions } from 'n8n-workflow';

const LISTED_ITEMS = 10;

interface Remark {
	items: Set<number>;
	/** Of the first item that had any. */
	detail: string | null;
}

/** The item is named once: before the message, or, among several, before its detail. */
function withDetail(message: string, detail: string | null, only: boolean, first: number): string {
	if (detail === null) return message;
	return only
		? `${message.replace(/\.$/, '')}, ${detail}.`
		: `${message} Item ${first}: ${detail}.`;
}

/** Collects remarks about items and shows each once, with the items it is about. */
export class Hints {
	private readonly remarks = new Map<string, Remark>();

	/**
	 * `message` is a sentence such as "the front image is …."; `detail` tells more about this one
	 * item and is shown for one item only.
	 */
	add(message: string, itemIndex: number, detail: string | null = null): void {
		const remark = this.remarks.get(message);
		if (remark) remark.items.add(itemIndex);
		else this.remarks.set(message, { items: new Set([itemIndex]), detail });
	}

	/** Puts the hints on the node's output panel. */
	show(context: IExecuteFunctions): void {
		for (const [message, { items, detail }] of this.remarks) {
			const [first = 0] = items;
			const sorted = [...items].sort((a, b) => a - b);
			const listed = sorted.slice(0, LISTED_ITEMS).join(', ');
			const more = sorted.length > LISTED_ITEMS ? ` and ${sorted.length - LISTED_ITEMS} more` : '';
			const isOne = sorted.length === 1;
			context.addExecutionHints({
				message: `Item${isOne ? '' : 's'} ${listed}${more}: ${withDetail(message, detail, isOne, first)}`,
				location: 'outputPane',
			});
		}
	}
}
