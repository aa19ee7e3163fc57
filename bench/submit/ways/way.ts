import type { INodeExecutionData } from 'n8n-workflow';

/** Sends a batch and gives the submission ids that ARGOS answered with, in the items' order. */
export type Way = (items: INodeExecutionData[]) => Promise<string[]>;
