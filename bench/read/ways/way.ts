import type { INodeExecutionData } from 'n8n-workflow';

/** Reads once for each of the items and gives what came out. */
export type Way = (items: INodeExecutionData[]) => Promise<INodeExecutionData[]>;
