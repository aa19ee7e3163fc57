import { nodeOf, readExample, webhookPathOf } from '../../sandbox/start/examples';
import { ARGOS_IDENTITY, SUBMIT_ID } from '../../sandbox/submitIdParameters';
import { SUBMIT_SELFIE } from '../../sandbox/submitSelfieParameters';
import type { CredentialOfNode } from '../../sandbox/n8n/argos';
import { node, workflow } from '../../sandbox/n8n/workflow';
import type { Served } from '../lab/served';
import type { Way } from './applicants';

/** A POST at this path; the answer comes when the last node has finished, with all of its items, or at once. */
const entry = (name: string, path: string, answer: object) =>
	node(
		name,
		'n8n-nodes-base.webhook',
		2,
		{ path, httpMethod: 'POST', options: {}, ...answer },
		{ webhookId: path },
	);

/** A list of applicants comes as JSON text beside the pictures; each item then has both. */
const eachApplicant = [
	node('List', 'n8n-nodes-base.set', 3.4, {
		assignments: {
			assignments: [
				{
					id: 'list',
					name: 'applicants',
					value: '={{ JSON.parse($json.body.applicants) }}',
					type: 'array',
				},
			],
		},
		includeOtherFields: true,
		options: { stripBinary: false },
	}),
	node('Each', 'n8n-nodes-base.splitOut', 1, {
		fieldToSplitOut: 'applicants',
		include: 'noOtherFields',
		options: { includeBinary: true },
	}),
];

const STEP_1 = {
	...SUBMIT_ID,
	idImage: 'front',
	additionalFields: { userid: '={{ $json.userid }}' },
	options: { includeImages: true },
};

const STEP_2 = { ...SUBMIT_SELFIE, faceImage: 'selfie' };

const LINK = {
	resource: 'verificationLink',
	operation: 'create',
	language: '',
	oneTimeToken: false,
	customOptions: {},
	additionalFields: { email: '={{ $json.email }}', userid: '={{ $json.userid }}' },
	options: {},
};

/** What a list of applicants goes through, by the way in which they are checked. */
const OPERATIONS: Readonly<Record<Way, ReadonlyArray<[name: string, parameters: object]>>> = {
	steps: [
		['Submit ID', STEP_1],
		['Submit Selfie', STEP_2],
	],
	link: [['Create Link', LINK]],
};

/** Checks a list of applicants one way, and answers with a row for each. */
export function applicantsWorkflow(way: Way, credential: CredentialOfNode): Served {
	const path = `soak-${way}`;
	const answer = { responseMode: 'lastNode', responseData: 'allEntries' };
	const nodes = [
		entry('Applicants', path, answer),
		...eachApplicant,
		...OPERATIONS[way].map(([name, parameters]) =>
			node(
				name,
				ARGOS_IDENTITY,
				1,
				{ ...parameters },
				{ credentials: { argosIdentityApi: credential } },
			),
		),
	];
	const links = nodes
		.slice(1)
		.map(({ name }, index): [string, string] => [nodes[index]?.name ?? '', name]);
	return { definition: workflow(path, nodes, links), path };
}

/** The example that writes verdicts into the table, as it is shipped. */
export function verdictsWorkflow(): Served {
	const definition = readExample('verdict-to-table');
	return { definition, path: webhookPathOf(definition) };
}

/** The example that catches up, started by a call in place of its schedule. */
export function catchUpWorkflow(): Served {
	const path = 'soak-catch-up';
	const definition = readExample('catch-up');
	const schedule = nodeOf(definition, 'Every Hour');
	Object.assign(schedule, entry(schedule.name, path, { responseMode: 'onReceived' }));
	return { definition, path };
}
