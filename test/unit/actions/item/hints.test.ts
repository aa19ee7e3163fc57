import type { IExecuteFunctions } from 'n8n-workflow';
import { Hints } from '../../../../nodes/ArgosIdentity/actions/item/hints';

/** What the hints put on the output panel. */
function shown(hints: Hints): unknown[] {
	const panel: unknown[] = [];
	const context = { addExecutionHints: (...hint: unknown[]) => panel.push(...hint) };
	hints.show(context as unknown as IExecuteFunctions);
	return panel;
}

const messagesOf = (hints: Hints) =>
	shown(hints).map((hint) => (hint as { message: string }).message);

function hintsAbout(...items: number[]): Hints {
	const hints = new Hints();
	for (const item of items) hints.add('the image is small.', item);
	return hints;
}

describe('hints', () => {
	it('are none when nothing was remarked on', () => {
		expect(shown(new Hints())).toEqual([]);
	});

	it('stand on the output panel with the item they are about', () => {
		expect(shown(hintsAbout(3))).toEqual([
			{ message: 'Item 3: the image is small.', location: 'outputPane' },
		]);
	});

	it('name all their items once, in the order of the items', () => {
		expect(messagesOf(hintsAbout(10, 2, 1))).toEqual(['Items 1, 2, 10: the image is small.']);
	});

	it('name an item once, however often it was remarked on', () => {
		expect(messagesOf(hintsAbout(2, 2))).toEqual(['Item 2: the image is small.']);
	});

	it('name ten items at most', () => {
		const ten = Array.from({ length: 10 }, (_, index) => index);
		expect(messagesOf(hintsAbout(...ten))).toEqual([
			'Items 0, 1, 2, 3, 4, 5, 6, 7, 8, 9: the image is small.',
		]);
		expect(messagesOf(hintsAbout(...ten, 10, 11))).toEqual([
			'Items 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 2 more: the image is small.',
		]);
	});

	it('tell more about their first item', () => {
		const hints = new Hints();
		hints.add('the image was made smaller.', 4, 'from 5 MB to 1 MB');
		hints.add('the image was made smaller.', 7, 'from 3 MB to 1 MB');
		expect(messagesOf(hints)).toEqual([
			'Items 4, 7: the image was made smaller. Item 4: from 5 MB to 1 MB.',
		]);
	});

	it('tell more about their first item that has more, whichever was answered first', () => {
		const hints = new Hints();
		hints.add('the image was made smaller.', 9, 'from 3 MB to 1 MB');
		hints.add('the image was made smaller.', 2);
		hints.add('the image was made smaller.', 4, 'from 5 MB to 1 MB');
		expect(messagesOf(hints)).toEqual([
			'Items 2, 4, 9: the image was made smaller. Item 4: from 5 MB to 1 MB.',
		]);
	});

	it('stand in the order of their items, whichever was answered first', () => {
		const hints = hintsAbout(3);
		hints.add('the image is dark.', 10);
		hints.add('the image is blurred.', 1);
		expect(messagesOf(hints)).toEqual([
			'Item 1: the image is blurred.',
			'Item 3: the image is small.',
			'Item 10: the image is dark.',
		]);
	});

	it('name an item that stands alone once, with more about it', () => {
		const hints = new Hints();
		hints.add('the image was made smaller.', 4, 'from 5 MB to 1 MB');
		expect(messagesOf(hints)).toEqual(['Item 4: the image was made smaller, from 5 MB to 1 MB.']);
	});

	it('about different things stand apart', () => {
		const hints = hintsAbout(0);
		hints.add('the image is large.', 1);
		expect(messagesOf(hints)).toEqual([
			'Item 0: the image is small.',
			'Item 1: the image is large.',
		]);
	});
});
