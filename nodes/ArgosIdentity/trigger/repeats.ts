import { createHash } from 'node:crypto';
import type { Delivery } from '../model/webhook/delivery';
import { unlessCancelled } from '../transport/cancelling';

/** How many deliveries are remembered in this process, and for how long. */
export const REMEMBERED = { most: 10_000, milliseconds: 24 * 60 * 60 * 1000 } as const;

/**
 * How a delivery was answered that started an execution: proven by ARGOS, or as proven as it can be
 * (`final`), or not proven although it could have been (`unproven`), so that its repeat is read again.
 */
export type Remembered = 'final' | 'unproven';

/** A delivery that is being answered. Until it ends, others like it wait. */
export interface Place {
	/** What is known of an earlier one. */
	before: 'unproven' | null;
	/** @param as null = it was not answered with 200, so the next one like it counts as the first */
	end(as: Remembered | null): void;
}

/**
 * What a repeat has in common with the delivery before it. An event without a time is told by its whole
 * body, or the second of two tries would count as a repeat of the first.
 */
export function repeatKey(
	workflowId: string,
	nodeId: string,
	{ event, submissionId, time, body }: Delivery,
): string {
	const parts = [workflowId, nodeId, submissionId, event, time ?? body];
	return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}

/**
 * The deliveries that were answered with 200. Only in this process's memory: nothing that n8n offers to
 * a webhook is safe when several come at once.
 */
export class Repeats {
	/** By key, the oldest first. */
	private readonly known = new Map<string, { as: Remembered; at: number }>();
	private readonly underWay = new Map<string, Promise<void>>();

	constructor(
		private readonly limits: { most: number; milliseconds: number } = REMEMBERED,
		private readonly now: () => number = Date.now,
	) {}

	/**
	 * A place for a delivery, once none like it is under way; `repeat` when one was answered before.
	 *
	 * @throws ArgosIdentityError `cancelled` when `late` comes first
	 */
	async enter(key: string, late: AbortSignal): Promise<Place | 'repeat'> {
		for (;;) {
			const first = this.underWay.get(key);
			if (first === undefined) break;
			await unlessCancelled(late, first);
		}
		this.forgetOld();
		const as = this.known.get(key)?.as ?? null;
		return as === 'final' ? 'repeat' : this.placeFor(key, as);
	}

	private placeFor(key: string, before: 'unproven' | null): Place {
		let over = () => {};
		this.underWay.set(
			key,
			new Promise<void>((resolve) => {
				over = resolve;
			}),
		);
		return {
			before,
			end: (as) => {
				if (as !== null) this.remember(key, as);
				this.underWay.delete(key);
				over();
			},
		};
	}

	private remember(key: string, as: Remembered): void {
		this.known.delete(key);
		this.known.set(key, { as, at: this.now() });
		this.forgetOld();
	}

	private forgetOld(): void {
		const since = this.now() - this.limits.milliseconds;
		for (const [key, { at }] of this.known) {
			if (at > since && this.known.size <= this.limits.most) return;
			this.known.delete(key);
		}
	}
}
