import { createHash } from 'node:crypto';

import { specimen, type SpecimenName } from '../../sandbox/specimens';
import { anyText, textWith } from './support/anyText';
import { argosCredential, argosNode } from '../../sandbox/n8n/argos';
import { form, post, type Answer } from './support/form';
import { useN8n } from './support/useN8n';
import { NEWEST } from '../../sandbox/n8n/versions';
import { node, webhook, workflow, type WorkflowNode } from '../../sandbox/n8n/workflow';

jest.setTimeout(30_000);

describe('a workflow that answers an applicant by outcome', () => {
	const BRANCHES = [
		{ name: 'success', status: 200, keys: ['outcome', 'submissionId', 'fullName'] },
		{ name: 'retry', status: 202, keys: ['outcome', 'submissionId', 'attemptsLeft', 'retryCode'] },
		{ name: 'rejected', status: 403, keys: ['outcome', 'submissionId', 'attemptsLeft'] },
	];
	const world = useN8n(NEWEST);
	let url: string;

	beforeAll(async () => {
		const { emulator, n8n } = world();
		const credential = await n8n.createCredential(argosCredential(emulator.baseUrl));
		const nodes = [
			webhook('onboarding', 'responseNode'),
			argosNode(
				{
					issuingCountry: '={{ $json.body.country }}',
					email: '={{ $json.body.email }}',
					idType: 'drivers_license',
					idBackImage: 'back',
					submissionId: "={{ $json.body.submissionId ?? '' }}",
					additionalFields: { userid: '={{ $json.body.customer }}' },
				},
				credential,
				{ onError: 'continueErrorOutput' },
			),
			switchOnOutcome(BRANCHES.map(({ name }) => name)),
			...BRANCHES.map(({ name, status, keys }) => respond(name, status, keys)),
			respond('failed', 422, ['message', 'error']),
		];
		const published = await n8n.publish(
			workflow('Onboarding', nodes, [
				['Webhook', 'ARGOS'],
				['ARGOS', 'Switch'],
				['ARGOS', 'failed', 1],
				['Switch', 'success', 0],
				['Switch', 'retry', 1],
				['Switch', 'rejected', 2],
			]),
			'onboarding',
		);
		url = published.webhookUrl;
	});

	const submit = async (fields: Record<string, string>): Promise<Answer> => {
		const pictures = { front: 'license-front.jpg', back: 'license-back.jpg' } as const;
		return await post(url, form({ country: 'KR', customer: 'c-17', ...fields }, pictures));
	};
	const received = () => world().emulator.requests.map(({ parts }) => parts);
	const sha256 = (name: SpecimenName) => createHash('sha256').update(specimen(name)).digest('hex');

	it('takes the success branch, and ARGOS gets both pictures byte for byte', async () => {
		const { status, body } = await submit({ email: 'anna@example.test' });

		expect(status).toBe(200);
		expect(body).toEqual({
			outcome: 'success',
			submissionId: [...world().emulator.submissions.keys()][0],
			fullName: anyText,
		});
		expect(received()).toHaveLength(1);
		expect(world().emulator.requests[0]).toMatchObject({
			path: '/v3/submission/step1',
			keyOk: true,
		});
		const parts = Object.fromEntries(
			(received()[0] ?? []).map(({ name, value, sha256: hash }) => [name, value ?? hash]),
		);
		expect(parts).toEqual({
			issuingCountry: 'KOR',
			email: 'anna@example.test',
			idType: 'drivers_license',
			userid: 'c-17',
			idImage: sha256('license-front.jpg'),
			idBackImage: sha256('license-back.jpg'),
		});
	});

	it('takes the retry branch after a glare, and the next try passes under the same submission', async () => {
		const email = 'anna+glare-once@example.test';

		const first = await submit({ email });
		const second = await submit({ email, submissionId: String(first.body['submissionId']) });

		expect(first).toEqual({
			status: 202,
			body: {
				outcome: 'retry',
				submissionId: anyText,
				attemptsLeft: 2,
				retryCode: 'glare_detected',
			},
		});
		expect(second.status).toBe(200);
		expect(second.body['submissionId']).toBe(first.body['submissionId']);
		expect([...world().emulator.submissions.keys()]).toEqual([first.body['submissionId']]);
	});

	it('takes the rejected branch at the third glare', async () => {
		const email = 'bruno+always-glare@example.test';

		const { body } = await submit({ email });
		const submissionId = String(body['submissionId']);
		const second = await submit({ email, submissionId });
		const third = await submit({ email, submissionId });

		expect([second.status, second.body['attemptsLeft']]).toEqual([202, 1]);
		expect(third).toEqual({
			status: 403,
			body: { outcome: 'rejected', submissionId, attemptsLeft: 0 },
		});
	});

	it('takes the rejected branch when ARGOS rejects at once', async () => {
		const { status, body } = await submit({ email: 'clara+reject-now@example.test' });

		expect([status, body['outcome']]).toEqual([403, 'rejected']);
	});

	it('takes the error output when nothing could be sent', async () => {
		const { status, body } = await submit({ email: 'anna@example.test', country: 'Atlantis' });

		expect(status).toBe(422);
		expect(body).toEqual({
			message: textWith('Issuing Country'),
			error: INVALID_INPUT,
		});
		expect(world().emulator.requests).toEqual([]);
	});

	it('takes the error output when ARGOS fails, and does not post again', async () => {
		const { status, body } = await submit({ email: 'anna+gateway-500@example.test' });

		expect(status).toBe(422);
		expect(body['error']).toMatchObject({ code: 'serverError', httpStatus: 500, sent: 'maybe' });
		expect(world().emulator.requests).toHaveLength(1);
	});
});

const INVALID_INPUT: unknown = expect.objectContaining({
	code: 'invalidInput',
	sent: 'no',
	itemIndex: 0,
});

function switchOnOutcome(outcomes: string[]): WorkflowNode {
	const rule = (outcome: string) => ({
		conditions: {
			options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
			conditions: [
				{
					id: outcome,
					leftValue: '={{ $json.outcome }}',
					rightValue: outcome,
					operator: { type: 'string', operation: 'equals' },
				},
			],
			combinator: 'and',
		},
		renameOutput: true,
		outputKey: outcome,
	});
	const parameters = { rules: { values: outcomes.map(rule) }, options: {} };
	return node('Switch', 'n8n-nodes-base.switch', 3.2, parameters);
}

/** Answers the webhook with some of the item's keys. */
function respond(name: string, responseCode: number, keys: string[]): WorkflowNode {
	const some = keys.map((key) => `${key}: $json.${key}`).join(', ');
	return node(name, 'n8n-nodes-base.respondToWebhook', 1.1, {
		respondWith: 'json',
		responseBody: `={{ JSON.stringify({ ${some} }) }}`,
		options: { responseCode },
	});
}
