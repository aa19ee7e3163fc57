import type { IExecuteFunctions } from 'n8n-workflow';

const LISTED_ITEMS = 10;

/** An item's number with what is to be said of it alone. */
interface Detail {
	itemIndex: number;
	text: string;
}

interface Remark {
	items: Set<number>;
	/** Of the first item, in their order, that has any. */
	detail: Detail | null;
}

/** The item is named once: before the message, or, among several, before its detail. */
function withDetail(message: string, detail: Detail | null, isOne: boolean): string {
	if (detail === null) return message;
	return isOne
		? `${message.replace(/\.$/, '')}, ${detail.text}.`
		: `${message} Item ${detail.itemIndex}: ${detail.text}.`;
}

function hintText(message: string, sorted: readonly number[], detail: Detail | null): string {
	const isOne = sorted.length === 1;
	const listed = sorted.slice(0, LISTED_ITEMS).join(', ');
	const more = sorted.length > LISTED_ITEMS ? ` and ${sorted.length - LISTED_ITEMS} more` : '';
	return `Item${isOne ? '' : 's'} ${listed}${more}: ${withDetail(message, detail, isOne)}`;
}

/** Collects remarks about items and shows each once, with the items it is about. */
export class Hints {
	private readonly remarks = new Map<string, Remark>();

	/**
	 * `message` is a sentence such as "the front image is …."; `detail` tells more about this one
	 * item and is shown for one item only.
	 */
	add(message: string, itemIndex: number, detail: string | null = null): void {
		const remark = this.remarks.get(message) ?? { items: new Set(), detail: null };
		this.remarks.set(message, remark);
		remark.items.add(itemIndex);
		if (detail === null) return;
		if (remark.detail === null || itemIndex < remark.detail.itemIndex) {
			remark.detail = { itemIndex, text: detail };
		}
	}

	/** Puts the hints on the node's output panel in the order of the items, whichever was answered first. */
	show(context: IExecuteFunctions): void {
		const remarks = [...this.remarks].map(([message, { items, detail }]) => {
			return { message, detail, sorted: [...items].sort((a, b) => a - b) };
		});
		remarks.sort((a, b) => (a.sorted[0] ?? 0) - (b.sorted[0] ?? 0));
		for (const { message, detail, sorted } of remarks) {
			context.addExecutionHints({
				message: hintText(message, sorted, detail),
				location: 'outputPane',
			});
		}
	}
}
