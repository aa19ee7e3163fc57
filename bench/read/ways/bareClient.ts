import axios from 'axios';
import type { INodeExecutionData } from 'n8n-workflow';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMULATOR_KEY } from '../../../sandbox/emulator';
import type { Assignment } from '../task';
import type { Way } from './way';

type Read = (submissionId: string) => Promise<INodeExecutionData>;

const client = (baseUrl: string) =>
	axios.create({
		baseURL: baseUrl,
		headers: { 'x-api-key': EMULATOR_KEY },
		proxy: false,
		maxRedirects: 0,
	});

function submissions(baseUrl: string): Read {
	const http = client(baseUrl);
	return async (submission_id) => {
		const { data } = await http.get<{ Items: unknown }>('/submission', {
			params: { submission_id },
		});
		return { json: { Items: data.Items as object[] } };
	};
}

/** Keeps a picture by the shortest way there is: a file, or a base64 text. */
function pictures({ baseUrl, binaryMode }: Assignment, folder: string): Read {
	const http = client(baseUrl);
	return async (submission_id) => {
		const params = { submission_id, type: 'idImage' };
		const { data } = await http.get<Buffer>('/image', { params, responseType: 'arraybuffer' });
		const json = { submissionId: submission_id, bytes: data.length };
		const mimeType = 'image/jpeg';
		if (binaryMode === 'default')
			return { json, binary: { data: { data: data.toString('base64'), mimeType } } };
		await writeFile(join(folder, randomUUID()), data);
		return { json, binary: { data: { data: 'file', mimeType } } };
	};
}

/** The floor: npm's axios with nothing around it, `concurrency` at a time, no n8n. */
export function bareClient(assignment: Assignment, concurrency: number): Way {
	return async (items) => {
		const folder = mkdtempSync(join(tmpdir(), 'argos-identity-bench-'));
		const read =
			assignment.reading === 'getImage'
				? pictures(assignment, folder)
				: submissions(assignment.baseUrl);
		const results: INodeExecutionData[] = [];
		let next = 0;
		const lane = async () => {
			for (let index = next++; index < items.length; index = next++) {
				results[index] = await read(String(items[index]?.json['submissionId']));
			}
		};
		await Promise.all(Array.from({ length: concurrency }, lane));
		await rm(folder, { recursive: true });
		return results;
	};
}
