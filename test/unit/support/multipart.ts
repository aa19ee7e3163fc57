import busboy from 'busboy';

export type Part =
	| { name: string; value: string; mimeType: string }
	| { name: string; bytes: Buffer; fileName: string; mimeType: string };

/** A form as its bytes on the wire. */
export async function serialised(form: FormData): Promise<{ contentType: string; bytes: Buffer }> {
	const response = new Response(form);
	return {
		contentType: response.headers.get('content-type') ?? '',
		bytes: Buffer.from(await response.arrayBuffer()),
	};
}

/** The parts of a multipart body in their order; rejects whatever busboy finds wrong with it. */
export async function partsOf(form: FormData): Promise<Part[]> {
	const { contentType, bytes } = await serialised(form);
	return await new Promise((resolve, reject) => {
		const parts: Part[] = [];
		const parser = busboy({
			headers: { 'content-type': contentType },
			defParamCharset: 'utf8',
			preservePath: true,
		});
		parser.on('field', (name, value, { mimeType, nameTruncated, valueTruncated }) => {
			if (nameTruncated || valueTruncated) reject(new Error(`${name} was cut`));
			parts.push({ name, value, mimeType });
		});
		parser.on('file', (name, stream, { filename = '', mimeType }) => {
			const chunks: Buffer[] = [];
			const index = parts.push({ name, bytes: Buffer.alloc(0), fileName: filename, mimeType }) - 1;
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				parts[index] = { name, bytes: Buffer.concat(chunks), fileName: filename, mimeType };
			});
		});
		parser.on('error', reject);
		parser.on('close', () => resolve(parts));
		parser.end(bytes);
	});
}
