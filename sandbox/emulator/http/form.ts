import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { finished } from 'node:stream/promises';
import type { ReceivedPart } from './received';

export interface Form {
	parts: ReceivedPart[];
	/** False when the body is not a whole multipart form. */
	parsed: boolean;
	/** A body that is no form, up to 1 MB of it; else empty. */
	text: string;
	/** The declared length, or the sum of the parts when it came in chunks without one. */
	bodyBytes: number;
}

const MAX_TEXT_BYTES = 1024 * 1024;

/** Gathers what comes of a body that is no form. */
function gatherText(request: FastifyRequest): Buffer[] {
	const chunks: Buffer[] = [];
	let size = 0;
	request.raw.on('data', (chunk: Buffer) => {
		size += chunk.length;
		if (size <= MAX_TEXT_BYTES) chunks.push(chunk);
	});
	return chunks;
}

async function parsePart(part: Multipart): Promise<ReceivedPart> {
	const hash = createHash('sha256');
	if (part.type === 'field') {
		// The parser has already decoded a field that was declared as JSON.
		const value = typeof part.value === 'string' ? part.value : JSON.stringify(part.value);
		const sha256 = hash.update(value).digest('hex');
		return { name: part.fieldname, size: Buffer.byteLength(value), sha256, value };
	}
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of part.file as AsyncIterable<Buffer>) {
		hash.update(chunk);
		size += chunk.length;
		chunks.push(chunk);
	}
	return {
		name: part.fieldname,
		filename: part.filename,
		contentType: part.mimetype,
		size,
		sha256: hash.digest('hex'),
		bytes: Buffer.concat(chunks),
	};
}

/** Parses the body to its end, whatever it is, so that a refused client too can finish sending. */
export async function parseForm(request: FastifyRequest): Promise<Form> {
	const parts: ReceivedPart[] = [];
	let parsed = request.isMultipart();
	const text = parsed ? [] : gatherText(request);
	if (parsed) {
		try {
			for await (const part of request.parts()) parts.push(await parsePart(part));
		} catch {
			parsed = false;
		}
	}
	request.raw.resume();
	// A client that hangs up in the middle leaves an unfinished body: nothing more will come then.
	await finished(request.raw).catch(() => (parsed = false));
	const declared = Number(request.headers['content-length'] ?? 0);
	const received = parts.reduce((sum, { size }) => sum + size, 0);
	return {
		parts,
		parsed,
		text: Buffer.concat(text).toString(),
		bodyBytes: Math.max(declared, received),
	};
}
