import type { IConnections, INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { ARGOS_IDENTITY, SUBMIT_ID } from '../submitIdParameters';
import { applicant, APPLICANT_KEYS } from './applicants';

/** The demo's own node types, by the names that the workflow uses. */
export const TAKE_PICTURE = 'demo.takePicture';
export const WATCH = 'demo.watch';

const node = (name: string, type: string, parameters: INodeParameters = {}): INode => ({
	id: name,
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters,
});

/** Start → Take Picture → ARGOS Identity → Another Try? → back to Take Picture, or on to the end. */
export const NODES: INode[] = [
	node('Start', 'test.start'),
	node('Take Picture', TAKE_PICTURE),
	{
		...node('ARGOS Identity', ARGOS_IDENTITY, {
			...SUBMIT_ID,
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
];

const to = (name: string) => [{ node: name, type: 'main' as const, index: 0 }];

export const CONNECTIONS: IConnections = {
	Start: { main: [to('Take Picture')] },
	'Take Picture': { main: [to('ARGOS Identity')] },
	// Rows and refused items both pass the watch.
	'ARGOS Identity': { main: [to('Watch'), to('Watch')] },
	Watch: { main: [to('Another Try?')] },
	'Another Try?': { main: [to('Take Picture'), []] },
};

/** One item per applicant, as a form or a table would bring them. */
export function applications(): INodeExecutionData[] {
	return APPLICANT_KEYS.map((key) => {
		const { email, idType, personalData } = applicant(key);
		return { json: { applicant: key, email, idType, personalData, submissionId: '' } };
	});
}
