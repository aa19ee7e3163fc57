import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeNode } from '../engine/nodeDescription';
import { specimen, type SpecimenName } from '../specimens';
import { applicant, isApplicantKey } from './applicants';

async function store(helpers: IExecuteFunctions['helpers'], name: SpecimenName) {
	return await helpers.prepareBinaryData(
		specimen(name),
		name.replace(/^.*\//, ''),
		// As from a form that does not know: the node goes by the bytes.
		'application/octet-stream',
	);
}

/** How many tries ARGOS has counted before this one. */
const failuresIn = ({ retryCount }: IDataObject) =>
	typeof retryCount === 'number' ? retryCount : 0;

/** Takes the place of a form: brings the picture that an applicant takes for this try. */
export class TakePicture implements INodeType {
	description = describeNode('takePicture');

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const taken = this.getInputData().map(async ({ json }, item) => {
			if (!isApplicantKey(json.applicant)) throw new Error('An item without an applicant');
			const failedBefore = failuresIn(json);
			const pictures = applicant(json.applicant).tries[failedBefore];
			if (pictures === undefined) throw new Error(`No picture for try ${failedBefore + 1}`);
			const { front, back } = pictures;
			return {
				json,
				binary: {
					front: await store(this.helpers, front),
					...(back !== undefined && { back: await store(this.helpers, back) }),
				},
				pairedItem: { item },
			};
		});
		return [await Promise.all(taken)];
	}
}

/** The page after it: brings the selfie of those who take one, and lets nobody else pass. */
export class TakeSelfie implements INodeType {
	description = describeNode('takeSelfie');

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const taken = this.getInputData().map(async ({ json }, item) => {
			if (!isApplicantKey(json.applicant)) throw new Error('An item without an applicant');
			const { tries, selfies } = applicant(json.applicant);
			// ARGOS counts the failures of both steps.
			const failedBefore = Math.max(0, failuresIn(json) - (tries.length - 1));
			const selfie = selfies[failedBefore];
			if (selfie === undefined) return [];
			return [
				{ json, binary: { selfie: await store(this.helpers, selfie) }, pairedItem: { item } },
			];
		});
		return [(await Promise.all(taken)).flat()];
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
