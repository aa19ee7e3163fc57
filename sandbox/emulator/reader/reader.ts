import { judgeSelfie, type SelfieCode } from './faces/judgeSelfie';
import { judge, type Pictures, type Reading } from './judge';
import { Ocr } from './ocr';
import { decode } from './picture';

/** Pictures as they were uploaded. */
export interface Upload extends Pick<Pictures, 'idType' | 'now'> {
	front: Buffer;
	back?: Buffer;
}

/** A reader that does not answer in this time is stuck in a picture; in milliseconds. */
const PATIENCE = 60_000;

/** The pictures could not be worked on, through no fault of theirs that is known. */
export class ReadingFault extends Error {}

/**
 * Reads documents, one applicant after the other, with text recognition in one thread of its own.
 * The thread starts with the reader, so that a first picture need not wait for it, and ends with
 * `close`.
 */
export class Reader {
	private ocr: Promise<Ocr> | undefined;
	private queue: Promise<unknown> = Promise.resolve();
	private closed = false;
	private readonly stopped: Promise<never>;
	private stop: (reason: Error) => void = () => undefined;

	private constructor() {
		this.stopped = new Promise((_, reject) => (this.stop = reject));
		this.stopped.catch(() => undefined);
	}

	/** Throws when the thread cannot start. */
	static async start(): Promise<Reader> {
		const reader = new Reader();
		await reader.thread();
		return reader;
	}

	/** Throws a PictureFault when a picture is none, a ReadingFault when reading failed or took too long. */
	async read({ front, back, ...rest }: Upload): Promise<Reading> {
		const pictures: Pictures = {
			...rest,
			front: await decode(front),
			...(back && { back: await decode(back) }),
		};
		const reading = this.queue.then(async () => await this.readNext(pictures));
		this.queue = reading.catch(() => undefined);
		return await reading;
	}

	/** What is wrong with a selfie, if anything. Throws a PictureFault. */
	async judgeSelfie(bytes: Buffer): Promise<SelfieCode | undefined> {
		return await judgeSelfie(bytes);
	}

	/** Ends the thread; readings that are under way fail with a ReadingFault. */
	async close(): Promise<void> {
		this.closed = true;
		this.stop(new ReadingFault('the reader has been closed'));
		await this.dismiss();
	}

	private async thread(): Promise<Ocr> {
		this.ocr ??= Ocr.start();
		return await this.ocr;
	}

	private async dismiss(): Promise<void> {
		const ocr = this.ocr;
		this.ocr = undefined;
		await ocr?.then(async (started) => await started.stop()).catch(() => undefined);
	}

	private async readNext(pictures: Pictures): Promise<Reading> {
		if (this.closed) throw new ReadingFault('the reader has been closed');
		let timer: NodeJS.Timeout | undefined;
		const late = new Promise<never>((_, reject) => {
			timer = setTimeout(() => reject(new ReadingFault('no reading in time')), PATIENCE);
		});
		try {
			return await Promise.race([judge(pictures, await this.thread()), late, this.stopped]);
		} catch (error) {
			// The thread may be stuck or broken: the next picture gets a new one.
			await this.dismiss();
			throw error instanceof ReadingFault
				? error
				: new ReadingFault('text recognition failed', { cause: error });
		} finally {
			clearTimeout(timer);
		}
	}
}
