import type { GenericValue, INode, INodeExecutionData, IRun } from 'n8n-workflow';
import { openLab, type Lab } from '../../../sandbox/engine/lab';
import type { BinaryMode } from '../../../sandbox/engine/binaryStore';
import { ARGOS_IDENTITY, SUBMIT_ID } from '../../../sandbox/submitIdParameters';
import { SUBMIT_SELFIE } from '../../../sandbox/submitSelfieParameters';
import {
	startScriptedArgos,
	type Reply,
	type Script,
	type ScriptedArgos,
} from '../harness/scriptedArgos';
import { node, to } from '../../../sandbox/engine/workflowParts';

export const READ: Reply = {
	body: {
		submissionId: 'sub-1',
		file_upload: true,
		reviewOCRData: { ocr_name: 'Anna Specimen', ocr_birthDate: '1991-05-17' },
	},
};
export const APPROVED: Reply = {
	body: {
		verificationResult: 'success',
		faceSimilarityScore: 99,
		livenessScore: 98,
		kycStatus: 'approved',
	},
};
export const retryOf = (retryCount: number, retryCode = 'face_compare_underscore'): Reply => ({
	body: { retry: [{ retryCode, retryMsg: 'Another one.' }], kycStatus: 'incomplete', retryCount },
});
export const REJECTED: Reply = {
	body: {
		verificationResult: 'success',
		faceSimilarityScore: 0,
		livenessScore: 99,
		kycStatus: 'rejected',
		retryCount: 3,
	},
};

/** Every ID is read; the selfies of a submission are answered in turn, the last answer for all that follow. */
export const selfies =
	(...replies: Reply[]): Script =>
	({ step }, earlier) => {
		if (step === 'step1') return READ;
		const before = earlier.filter((posted) => posted.step === 'step2').length;
		return replies[Math.min(before, replies.length - 1)] ?? APPROVED;
	};

type Parameters = Record<string, GenericValue>;

/** A lab whose node talks to a scripted ARGOS, for one file of tests. */
export function useSelfieLab(binaryMode: BinaryMode = 'filesystem') {
	let lab: Lab;
	let argos: ScriptedArgos;
	let binary: INodeExecutionData['binary'];
	beforeAll(async () => {
		[lab, argos] = await Promise.all([openLab(binaryMode), startScriptedArgos()]);
		binary = { data: await lab.picture('formats/small.jpg') };
	});
	beforeEach(() => {
		argos.play(selfies(APPROVED));
		lab.pointAt(argos.baseUrl);
	});
	afterAll(async () => {
		await lab.close();
		await argos.close();
	});

	/** A Step 1 row with a selfie. */
	const row = (submissionId: string, more = {}): INodeExecutionData => ({
		json: { submissionId, fullName: 'Anna Specimen', birthDate: '1991-05-17', ...more },
		binary: { ...binary },
	});

	return {
		lab: () => lab,
		argos: () => argos,
		row,
		/** Runs the selfie node alone, with its errors as items. */
		send: async (items: INodeExecutionData[], parameters: Parameters = {}) => {
			const { output } = await lab.submit(
				items,
				{ ...SUBMIT_SELFIE, ...parameters },
				{ onError: 'continueRegularOutput' },
			);
			return (output[0] ?? []).map(({ json }) => json);
		},
		/** Runs start → selfie → its outputs in n8n's engine. */
		run: async (
			items: INodeExecutionData[],
			settings: Partial<INode> = {},
			parameters: Parameters = {},
			signal?: AbortSignal,
		): Promise<IRun> =>
			await lab.runWorkflow(items, { ...SUBMIT_SELFIE, ...parameters }, settings, signal),
		/** Form with an ID → Step 1 → Step 2, all with the image of the form. */
		onboard: async (email: string): Promise<IRun> =>
			await lab.engine.runWorkflow({
				nodes: [
					node('Form', 'test.start'),
					node('ID', ARGOS_IDENTITY, { ...SUBMIT_ID, options: { includeImages: true } }),
					node('Selfie', ARGOS_IDENTITY, { ...SUBMIT_SELFIE }),
				],
				connections: { Form: { main: [[to('ID')]] }, ID: { main: [[to('Selfie')]] } },
				start: { node: 'Form', items: [{ json: { email }, binary: { ...binary } }] },
			}),
	};
}
