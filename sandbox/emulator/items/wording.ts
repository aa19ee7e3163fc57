import type { Forms } from '../forms/forms';

/** A submission as GET gives it. */
export type Item = Readonly<Record<string, unknown>>;

/** How items are worded: the forms, and whether one submission was asked for or a list. */
export interface Wording {
	forms: Forms;
	single: boolean;
}
