/** The nodes panel's way to a node: what to search for, its name, and the action below it where n8n asks for one. */
export interface NodeChoice {
	search?: string;
	node: string;
	action?: string;
}

/**
 * One thing that a hand does in n8n's editor. All texts in it are those on the screen, or what is typed;
 * a text in angle brackets is a value that everybody has their own of.
 */
export type Action =
	/** An entry of the menu behind the + at the top left, which every n8n has, also an empty one. */
	| { make: 'New data table' | 'New workflow' }
	/** A button by its words. */
	| { press: string }
	/** A field of the open panel or dialog by its label or by the grey text in it, the last one where several have it. */
	| { field: string; type: string }
	| { field: string; choose: string }
	| { field: string; expression: string }
	| { field: string; turn: 'on' | 'off' }
	/** A button that opens a list, and what is chosen in it. */
	| { list: string; choose: string }
	| { tab: string }
	/** The node that an empty canvas begins with. */
	| { first: string }
	/** A new node behind another; `output` is the name of that one's output where it has several. */
	| ({ after: string; output?: string } & NodeChoice)
	/** A line from a node's output to another node's input. */
	| { from: string; output?: string; lineTo: string }
	/** A node of the canvas, whose panel opens. */
	| { open: string }
	| { remove: string }
	| { close: 'panel' };

/** A step of a page of the docs, in Markdown, and what a hand does in it. */
export interface Step {
	say: string;
	do: readonly Action[];
}

/** Every text of an action that its step has to name, so that a reader can do it. */
export const wordsOf = (action: Action): string[] =>
	Object.values(action).filter(
		(value): value is string => typeof value === 'string' && !/^<.*>$/.test(value),
	);

/** The steps as a numbered list. */
export const numbered = (steps: readonly Step[]): string =>
	steps.map(({ say }, index) => `${index + 1}. ${say.replace(/\n(?=.)/g, '\n   ')}`).join('\n');
