import axios from 'axios';
import { Container } from '@n8n/di';
import NpmFormData from 'form-data';
import { BinaryDataService } from 'n8n-core';
import { BINARY_ENCODING, type IBinaryData, type INodeExecutionData } from 'n8n-workflow';
import { readFile } from 'node:fs/promises';
import { EMULATOR_KEY } from '../../../sandbox/emulator';
import { FIELDS, PICTURES } from './fields';
import type { Way } from './way';

/** The bytes by the shortest way there is: the file itself, or the base64 text of the item. */
async function load({ id, data }: IBinaryData): Promise<Buffer> {
	if (id === undefined) return Buffer.from(data, BINARY_ENCODING);
	return await readFile(Container.get(BinaryDataService).getPath(id));
}

async function send(baseUrl: string, { json, binary }: INodeExecutionData): Promise<string> {
	const form = new NpmFormData();
	const fields = { ...FIELDS, email: String(json['email']) };
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	for (const [name, field] of PICTURES) {
		const picture = binary?.[field];
		if (picture === undefined) throw new Error(`No picture ${field}`);
		form.append(name, await load(picture), {
			filename: `${field}.jpg`,
			contentType: picture.mimeType,
		});
	}
	const { data } = await axios.post<{ submissionId: string }>(`${baseUrl}/submission/step1`, form, {
		headers: { ...form.getHeaders(), 'x-api-key': EMULATOR_KEY },
		proxy: false,
		// Without this, axios keeps the whole body for a redirect.
		maxRedirects: 0,
	});
	return data.submissionId;
}

/** The floor: npm's axios and form-data with nothing around them, `concurrency` at a time, no n8n. */
export function bareClient(baseUrl: string, concurrency: number): Way {
	return async (items) => {
		const ids: string[] = [];
		let next = 0;
		const lane = async () => {
			for (let index = next++; index < items.length; index = next++) {
				ids[index] = await send(baseUrl, items[index] ?? { json: {} });
			}
		};
		await Promise.all(Array.from({ length: concurrency }, lane));
		return ids;
	};
}
