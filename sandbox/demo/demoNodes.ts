import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeNode } from '../engine/nodeDescription';
import { specimen, type SpecimenName } from '../specimens';
import { applicant, isApplicantKey } from './applicants';

/** Takes the place of a form: brings the picture that an applicant takes for this try. */
export class TakePicture implements INodeType {
	description = describeNode('takePicture');

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const store = async (name: SpecimenName) =>
			await this.helpers.prepareBinaryData(
				specimen(name),
				name.replace(/^.*\//, ''),
				// As from a form that does not know: the node goes by the bytes.
				'application/octet-stream',
			);
		const taken = this.getInputData().map(async ({ json }, item) => {
			if (!isApplicantKey(json.applicant)) throw new Error('An item without an applicant');
			const failedBefore = typeof json.retryCount === 'number' ? json.retryCount : 0;
			const pictures = applicant(json.applicant).tries[failedBefore];
			if (pictures === undefined) throw new Error(`No picture for try ${failedBefore + 1}`);
			const { front, back } = pictures;
			return {
				json,
				binary: {
					front: await store(front),
					...(back !== undefined && { back: await store(back) }),
				},
				pairedItem: { item },
			};
		});
		return [await Promise.all(taken)];
	}
}

/** Tells what passes by, item by item, and passes it on. */
export function watch(tell: (json: IDataObject) => void): INodeType {
	return {
		description: describeNode('watch'),
		async execute(this: IExecuteFunctions) {
			const items = this.getInputData();
			for (const { json } of items) tell(json);
			return await Promise.resolve([
				items.map((entry, item) => ({ ...entry, pairedItem: { item } })),
			]);
		},
	};
}
