import type { IBinaryData, IDataObject, INodeExecutionData } from 'n8n-workflow';

/** One item as a trigger emits it: no `pairedItem`, and no `binary` key unless there is binary data. */
export const item = (
	json: IDataObject = {},
	binary?: Record<string, IBinaryData>,
): INodeExecutionData => (binary === undefined ? { json } : { json, binary });

/** Several items without binary data. */
export const items = (...rows: IDataObject[]): INodeExecutionData[] =>
	rows.map((json) => item(json));
