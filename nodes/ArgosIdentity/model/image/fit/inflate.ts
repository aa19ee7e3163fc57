/** The part of the platform's compression streams that is used. */
declare const DecompressionStream: new (format: 'deflate') => {
	readonly readable: { getReader(): Reader };
	readonly writable: { getWriter(): Writer };
};

interface Reader {
	read(): Promise<{ done: boolean; value?: Uint8Array }>;
	cancel(): Promise<void>;
}

interface Writer {
	write(bytes: Uint8Array): Promise<void>;
	close(): Promise<void>;
}

/** Small enough that no great surplus is inflated when the reader stops early. */
const PIECE_BYTES = 64 * 1024;

async function feed(writer: Writer, parts: Buffer[]): Promise<void> {
	try {
		for (const part of parts) {
			for (let start = 0; start < part.length; start += PIECE_BYTES) {
				await writer.write(part.subarray(start, start + PIECE_BYTES));
			}
		}
		await writer.close();
	} catch {
		// The reader of the stream meets the same fault and tells of it.
	}
}

async function readPiece(reader: Reader): Promise<Uint8Array | 'damaged' | null> {
	try {
		const { done, value } = await reader.read();
		return done ? null : (value ?? null);
	} catch {
		return 'damaged';
	}
}

/**
 * Inflates a zlib stream (W3C PNG, chapter 10) piece by piece, off the event loop. On damage the
 * last thing it gives is `damaged`, at the latest after the last piece, where the checksum stands.
 */
export async function* inflate(parts: Buffer[]): AsyncGenerator<Uint8Array | 'damaged'> {
	const stream = new DecompressionStream('deflate');
	const reader = stream.readable.getReader();
	void feed(stream.writable.getWriter(), parts);
	try {
		for (;;) {
			const piece = await readPiece(reader);
			if (piece === null) return;
			yield piece;
			if (piece === 'damaged') return;
		}
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}
