import { Container } from '@n8n/di';
import { BinaryDataConfig, BinaryDataService, prepareBinaryData } from 'n8n-core';
import type { IBinaryData } from 'n8n-workflow';
import { randomUUID } from 'node:crypto';

/** Where n8n keeps binary data: `default` inline as base64, `filesystem` in files that an id names. */
export type BinaryMode = 'default' | 'filesystem';

/** How stored binary data can be lost: its files pruned, an id nobody knows, a store not configured here. */
export type BinaryLoss = 'fileGone' | 'unknownId' | 'unknownStore';

export interface BinaryOptions {
	fileName?: string;
	mimeType?: string;
}

/** n8n's binary service is one per process, so the mode is too; `init` applies a changed mode. */
export async function initBinaryStore(mode: BinaryMode): Promise<void> {
	Container.get(BinaryDataConfig).mode = mode;
	await Container.get(BinaryDataService).init();
}

/**
 * Stores bytes just as a trigger or download node does. The MIME type is `application/octet-stream` when
 * neither it nor a known file name is given: n8n would look into the bytes, with a module that Jest cannot load.
 */
export async function storeBinary(
	bytes: Buffer,
	owner: { workflowId: string; executionId: string },
	{ fileName, mimeType }: BinaryOptions = {},
): Promise<IBinaryData> {
	const type = mimeType ?? (fileName === undefined ? 'application/octet-stream' : undefined);
	return await prepareBinaryData(bytes, owner.executionId, owner.workflowId, fileName, type);
}

/**
 * The same binary entry after its data was lost. `fileGone` deletes the data and its metadata, as n8n's
 * pruning does. Binary data in memory cannot be lost: throws then.
 */
export async function breakBinary(binary: IBinaryData, loss: BinaryLoss): Promise<IBinaryData> {
	const { id } = binary;
	if (id === undefined) throw new Error('Only stored binary data (mode filesystem) can be lost');
	if (loss === 'fileGone') {
		await Container.get(BinaryDataService).deleteManyByBinaryDataId([id]);
		return { ...binary };
	}
	if (loss === 'unknownStore') return { ...binary, id: id.replace(/^[^:]+/, 's3'), data: 's3' };
	return { ...binary, id: id.replace(/[^/]+$/, randomUUID()) };
}

/** The bytes that a node after it would get. */
export async function readBinary(binary: IBinaryData): Promise<Buffer> {
	return await Container.get(BinaryDataService).getAsBuffer(binary);
}
