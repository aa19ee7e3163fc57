import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { PICTURE_BYTES } from '../lab/pictures';
import type { Task } from './task';

/** The submissions in what came out: a row of this node, one of ARGOS's, or a page of them. */
function idsIn({ json }: INodeExecutionData): unknown[] {
	const { Items } = json;
	if (Array.isArray(Items)) return (Items as IDataObject[]).map((item) => item['submission_id']);
	return [json['submissionId'] ?? json['submission_id']];
}

const isWhole = ({ json, binary }: INodeExecutionData) =>
	json['bytes'] === PICTURE_BYTES && binary?.['data'] !== undefined;

/** Throws where a submission is missing, or is there twice, or its picture is not whole. */
export function checkOutput(
	{ reading, count }: Pick<Task, 'reading' | 'count'>,
	output: readonly INodeExecutionData[],
): void {
	const ids = output.flatMap(idsIn).filter((id) => typeof id === 'string');
	const different = new Set(ids).size;
	if (ids.length !== count || different !== count) {
		throw new Error(`${ids.length} of ${count} submissions came out, ${different} different ones`);
	}
	if (reading !== 'getImage') return;
	const whole = output.filter(isWhole).length;
	if (whole !== count) throw new Error(`${whole} of ${count} pictures came out whole`);
}
