import { randomBytes } from 'node:crypto';
import { OrderedIndex } from './orderedIndex';
import type { Application, ImageType, Submission } from './submission';
import { Unfinished } from './unfinished';
import { tell, watch, type Watcher } from './watch';

export interface Picture {
	type: ImageType;
	bytes: Buffer;
	sha256: string;
}

type Start = Pick<Submission, 'submissionId' | 'createdAt' | 'application'> & Partial<Submission>;

/** All submissions, found by id, e-mail or userid without looking at the others. */
export class SubmissionStore {
	readonly all = new Map<string, Submission>();
	/** In the order of arrival. */
	readonly arrived: Submission[] = [];

	/** Those that can still be left lying. */
	readonly unfinished = new Unfinished();

	/** E-mail addresses in small letters. An applicant who changed it stands under each. */
	private readonly byEmail = new OrderedIndex();
	private readonly byUserid = new OrderedIndex();

	/** Free answers to first tries, by e-mail: no submission exists yet to count them on. */
	private readonly unborn = new Map<string, number>();

	/** Pictures by SHA-256, so that thousands of applicants can share the bytes of one. */
	private readonly pictures = new Map<string, Buffer>();

	/** Takes who watches the submissions. */
	constructor(private readonly watcher: Watcher = () => undefined) {}

	triesBefore(email: string): number {
		return this.unborn.get(email.toLowerCase()) ?? 0;
	}

	countUnborn(email: string): void {
		this.unborn.set(email.toLowerCase(), this.triesBefore(email) + 1);
	}

	/** A first try, with the key that it came with. */
	create(application: Application, apiKey: string, now: number): Submission {
		const tries = this.triesBefore(application.email);
		this.unborn.delete(application.email.toLowerCase());
		const submissionId = randomBytes(12).toString('hex');
		const submission = this.add({ submissionId, createdAt: now, application, apiKey, tries });
		tell(submission, { kind: 'created', at: now });
		return submission;
	}

	/** Throws when the id is taken. */
	add(start: Start): Submission {
		if (this.all.has(start.submissionId)) {
			throw new Error(`There is a submission ${start.submissionId} already`);
		}
		const submission: Submission = {
			updatedAt: start.createdAt,
			status: 'incomplete',
			tries: 0,
			step2Tries: 0,
			attempts: [],
			images: {},
			...start,
			position: this.arrived.length,
		};
		this.all.set(submission.submissionId, submission);
		this.arrived.push(submission);
		this.index(submission);
		this.unfinished.watch(submission);
		watch(submission, this.watcher);
		return submission;
	}

	/** Another try: what was sent with it stands from now on. */
	update(submission: Submission, application: Application, now: number): void {
		submission.application = application;
		submission.updatedAt = now;
		submission.tries += 1;
		submission.images = {};
		this.index(submission);
	}

	/** Keeps the pictures of a try, in place of earlier ones of these names. */
	keepImages(submission: Submission, pictures: readonly Picture[]): void {
		for (const { type, bytes, sha256 } of pictures) {
			const shared = this.pictures.get(sha256) ?? bytes;
			this.pictures.set(sha256, shared);
			submission.images[type] = shared;
		}
	}

	ofEmail(email: string): readonly Submission[] {
		return this.byEmail.get(email.toLowerCase());
	}

	ofUserid(userid: string): readonly Submission[] {
		return this.byUserid.get(userid);
	}

	/** Whatever the case of the address. ARGOS documentation: not those of which parts were deleted. */
	hasApproved(email: string): boolean {
		return this.ofEmail(email).some(
			({ status, application, erased }) =>
				status === 'approved' &&
				erased === undefined &&
				application.email.toLowerCase() === email.toLowerCase(),
		);
	}

	clear(): void {
		this.all.clear();
		this.arrived.length = 0;
		this.byEmail.clear();
		this.byUserid.clear();
		this.unborn.clear();
		this.unfinished.clear();
		this.pictures.clear();
	}

	private index(submission: Submission): void {
		const { email, userid } = submission.application;
		this.byEmail.add(email.toLowerCase(), submission);
		if (userid !== undefined) this.byUserid.add(userid, submission);
	}
}
