import type { IConnections, INode, INodeExecutionData } from 'n8n-workflow';
import { ARGOS_IDENTITY, SUBMIT_ID } from '../submitIdParameters';
import { SUBMIT_SELFIE } from '../submitSelfieParameters';
import { applicant, APPLICANT_KEYS } from './applicants';
import { node } from '../engine/workflowParts';

/** The demo's own node types, by the names that the workflow uses. */
export const TAKE_PICTURE = 'demo.takePicture';
export const TAKE_SELFIE = 'demo.takeSelfie';
export const WATCH = 'demo.watch';
export const WATCH_SELFIE = 'demo.watchSelfie';

/**
 * Start → Take Picture → ARGOS Identity → Another Try? → back to Take Picture, or, if the ID was read, on to
 * Take Selfie → Submit Selfie → Another Selfie? → back to Take Selfie, or on to the end.
 */
export const NODES: INode[] = [
	node('Start', 'test.start'),
	node('Take Picture', TAKE_PICTURE),
	{
		...node('ARGOS Identity', ARGOS_IDENTITY, {
			...SUBMIT_ID,
			// The documents are of no country; a Korean card would need a number besides in Step 2.
			issuingCountry: 'DEU',
			idType: '={{ $json.idType }}',
			idImage: 'front',
			idBackImage: '={{ $binary.back ? "back" : "" }}',
			// Empty on the first try; the row brings it along for the next one.
			submissionId: '={{ $json.submissionId }}',
			personalData: '={{ $json.personalData }}',
			options: { includeInput: true },
		}),
		onError: 'continueErrorOutput',
	},
	node('Watch', WATCH),
	node('Another Try?', 'test.route', { condition: '={{ $json.canRetry === true }}' }),
	node('Was It Read?', 'test.route', { condition: "={{ $json.outcome === 'success' }}" }),
	node('Take Selfie', TAKE_SELFIE),
	{
		...node('Submit Selfie', ARGOS_IDENTITY, {
			...SUBMIT_SELFIE,
			faceImage: 'selfie',
			// For another selfie, what Step 1 read comes along.
			options: { includeInput: true },
		}),
		onError: 'continueErrorOutput',
	},
	node('Watch Selfie', WATCH_SELFIE),
	node('Another Selfie?', 'test.route', { condition: '={{ $json.canRetry === true }}' }),
];

const to = (name: string) => [{ node: name, type: 'main' as const, index: 0 }];

export const CONNECTIONS: IConnections = {
	Start: { main: [to('Take Picture')] },
	'Take Picture': { main: [to('ARGOS Identity')] },
	// Rows and refused items both pass the watch.
	'ARGOS Identity': { main: [to('Watch'), to('Watch')] },
	Watch: { main: [to('Another Try?')] },
	'Another Try?': { main: [to('Take Picture'), to('Was It Read?')] },
	'Was It Read?': { main: [to('Take Selfie'), []] },
	'Take Selfie': { main: [to('Submit Selfie')] },
	'Submit Selfie': { main: [to('Watch Selfie'), to('Watch Selfie')] },
	'Watch Selfie': { main: [to('Another Selfie?')] },
	'Another Selfie?': { main: [to('Take Selfie'), []] },
};

/** One item per applicant, as a form or a table would bring them. */
export function applications(): INodeExecutionData[] {
	return APPLICANT_KEYS.map((key) => {
		const { email, idType, personalData } = applicant(key);
		return { json: { applicant: key, email, idType, personalData, submissionId: '' } };
	});
}
