import type { IExecuteFunctions } from 'n8n-workflow';

const LISTED_ITEMS = 10;

/** Collects remarks about items and shows each once, with the items it is about. */
export class Hints {
	private readonly itemsByMessage = new Map<string, number[]>();

	/** `message` is a sentence that starts with "the", such as "the front picture is …". */
	add(message: string, itemIndex: number): void {
		const items = this.itemsByMessage.get(message);
		if (items) items.push(itemIndex);
		else this.itemsByMessage.set(message, [itemIndex]);
	}

	/** Puts the hints on the node's output panel. */
	show(context: IExecuteFunctions): void {
		for (const [message, items] of this.itemsByMessage) {
			const sorted = [...items].sort((a, b) => a - b);
			const listed = sorted.slice(0, LISTED_ITEMS).join(', ');
			const more = sorted.length > LISTED_ITEMS ? ` and ${sorted.length - LISTED_ITEMS} more` : '';
			context.addExecutionHints({
				message: `Item${sorted.length > 1 ? 's' : ''} ${listed}${more}: ${message}`,
				location: 'outputPane',
			});
		}
	}
}
