import { ArgosIdentityError } from '../../model/errors/argosIdentityError';
import { submissionIdOf, type ItemResult } from './itemResult';

export interface Bounds {
	/** How long the posts of a run are known after its end, in milliseconds. */
	keptForMs: number;
	/** How many results are held with their rows, in all runs together. */
	rows: number;
}

/** Longer than n8n's longest series of tries (5 with 5 s between), however busy the machine is. */
export const BOUNDS: Bounds = { keptForMs: 10 * 60 * 1000, rows: 50_000 };

/** Calls once, so many milliseconds later. */
export type Later = (milliseconds: number, call: () => void) => void;

/** The timer of AbortSignal.timeout does not keep n8n from ending. */
const later: Later = (milliseconds, call) =>
	AbortSignal.timeout(milliseconds).addEventListener('abort', call, { once: true });

/** One post: what became of it, a promise of that while it is under way, or, without its rows, its id. */
interface Post {
	result: ItemResult | Promise<ItemResult> | { lost: string | null };
}

interface Run {
	/** By every name under which a post may be asked for again. */
	posts: Map<string, Post>;
	/** How many times n8n is in it at the moment. */
	users: number;
	/** How often it has ended, so that only the clock of its last end counts. */
	ends: number;
}

/** Whether sending again could cost the applicant a try: ARGOS has answered, or may have received it. */
function mayHaveCounted(result: ItemResult): boolean {
	return !(result instanceof ArgosIdentityError) || result.sent !== 'no';
}

/**
 * What was posted, run by run, in this process's memory only. Whatever ARGOS has answered or may have
 * received is known from its start until some time after the end of its run: while a run goes on,
 * nothing of it is forgotten. Where there are too many rows the oldest ones go, never the knowledge
 * that something was posted. No pictures are held.
 */
export class RunMemory {
	private readonly runs = new Map<string, Run>();

	/** Posts that still have their rows, the oldest first. */
	private readonly withRows = new Set<Post>();

	constructor(
		private readonly bounds: Bounds = BOUNDS,
		private readonly after: Later = later,
	) {}

	/** To be called at the beginning of each run, and `end` at its end, whatever comes of it. */
	begin(key: string): void {
		const run = this.runs.get(key);
		if (run === undefined) this.runs.set(key, { posts: new Map(), users: 1, ends: 0 });
		else run.users += 1;
	}

	/** `keepRows`: whether the rows themselves may be asked for again, not only whether it was posted. */
	end(key: string, keepRows: boolean): void {
		const run = this.runs.get(key);
		if (run === undefined) return;
		run.users -= 1;
		run.ends += 1;
		if (!keepRows) for (const post of run.posts.values()) this.dropRows(post);
		if (run.users > 0) return;
		if (run.posts.size === 0) {
			this.runs.delete(key);
			return;
		}
		const { ends } = run;
		this.after(this.bounds.keptForMs, () => {
			if (run.users > 0 || run.ends !== ends) return;
			for (const post of run.posts.values()) this.withRows.delete(post);
			this.runs.delete(key);
		});
	}

	/**
	 * What became of a post that is known by one of these names; undefined when there was none. One
	 * whose rows are gone is the error `answeredBefore`.
	 */
	recall(key: string, names: readonly string[]): ItemResult | Promise<ItemResult> | undefined {
		const posts = this.runs.get(key)?.posts;
		const post = names.map((name) => posts?.get(name)).find((known) => known !== undefined);
		if (post === undefined) return undefined;
		if (!('lost' in post.result)) return post.result;
		return new ArgosIdentityError('answeredBefore').about(post.result.lost);
	}

	/** Posts, unless a post of this run is known by one of these names. `work` must not throw. */
	async once(
		key: string,
		names: readonly string[],
		work: () => Promise<ItemResult>,
	): Promise<ItemResult> {
		const known = this.recall(key, names);
		if (known !== undefined) return await known;
		const underWay = work();
		const post: Post = { result: underWay };
		const posts = this.runs.get(key)?.posts;
		for (const name of names) posts?.set(name, post);
		const result = await underWay;
		post.result = result;
		if (!mayHaveCounted(result)) for (const name of names) posts?.delete(name);
		else if (Array.isArray(result)) this.holdRows(post);
		return result;
	}

	private holdRows(post: Post): void {
		this.withRows.add(post);
		const [oldest] = this.withRows;
		if (oldest !== undefined && this.withRows.size > this.bounds.rows) this.dropRows(oldest);
	}

	private dropRows(post: Post): void {
		if (!Array.isArray(post.result)) return;
		post.result = { lost: submissionIdOf(post.result) };
		this.withRows.delete(post);
	}
}
