export interface RequestEvents {
	/** A request's head is complete. */
	head(): void;
	/** Body bytes came; `received` counts this request's. */
	body(received: number): void;
	/** The request's last byte came. */
	complete(): void;
}

const headEnd = '\r\n\r\n';

/** Finds head, body and end of HTTP requests in what a connection brings. Only `content-length` bodies. */
export class RequestReader {
	private head = Buffer.alloc(0);

	private expected = 0;

	private received = 0;

	private inBody = false;

	constructor(private readonly events: RequestEvents) {}

	push(chunk: Buffer): void {
		if (this.inBody) this.readBody(chunk);
		else this.readHead(chunk);
	}

	private readHead(chunk: Buffer): void {
		this.head = Buffer.concat([this.head, chunk]);
		const end = this.head.indexOf(headEnd);
		if (end < 0) return;
		const text = this.head.toString('latin1', 0, end);
		const rest = this.head.subarray(end + headEnd.length);
		this.head = Buffer.alloc(0);
		this.received = 0;
		this.expected = Number(/^content-length:\s*(\d+)/im.exec(text)?.[1] ?? 0);
		this.inBody = this.expected > 0;
		this.events.head();
		if (!this.inBody) this.events.complete();
		if (rest.length > 0) this.push(rest);
	}

	private readBody(chunk: Buffer): void {
		const mine = chunk.subarray(0, this.expected - this.received);
		this.received += mine.length;
		this.events.body(this.received);
		if (this.received < this.expected) return;
		this.inBody = false;
		this.events.complete();
		const rest = chunk.subarray(mine.length);
		if (rest.length > 0) this.push(rest);
	}
}
