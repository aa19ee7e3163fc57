import { anyText, textWith } from './support/anyText';
import { argosCredential, argosNode } from '../../sandbox/n8n/argos';
import { form } from './support/form';
import { outputs, type Execution } from '../../sandbox/n8n/n8nRest';
import { useN8n } from './support/useN8n';
import { NEWEST, OLDEST } from '../../sandbox/n8n/versions';
import { node, webhook, workflow } from '../../sandbox/n8n/workflow';

jest.setTimeout(60_000);

interface Applicant {
	email: string;
	country?: string;
}

describe.each([NEWEST, OLDEST])('several applicants in one run of n8n %s', (version) => {
	const world = useN8n(version);

	/** Posts the applicants and one picture to a workflow whose ARGOS node has these settings. */
	const runWith = async (
		path: string,
		settings: Record<string, unknown>,
		applicants: Applicant[],
	): Promise<Execution> => {
		const { emulator, n8n } = world();
		const credential = await n8n.createCredential(argosCredential(emulator.baseUrl));
		const parameters = { issuingCountry: "={{ $json.country ?? 'KOR' }}" };
		const definition = workflow(
			path,
			[
				webhook(path, 'onReceived'),
				SPLIT,
				argosNode(parameters, credential, settings),
				node('Passed', 'n8n-nodes-base.noOp', 1, {}),
				node('Failed', 'n8n-nodes-base.noOp', 1, {}),
			],
			[
				['Webhook', 'Split'],
				['Split', 'ARGOS'],
				['ARGOS', 'Passed'],
				['ARGOS', 'Failed', 1],
			],
		);
		const { id, webhookUrl } = await n8n.publish(definition, path);
		const body = form({ applicants: JSON.stringify(applicants) }, { front: 'passport-anna.jpg' });
		const response = await fetch(webhookUrl, { method: 'POST', body });
		expect(response.status).toBe(200);
		return await n8n.onlyExecution(id);
	};
	const receivedFrom = (email: string) =>
		world().emulator.requests.filter(({ parts }) =>
			parts.some(({ name, value }) => name === 'email' && value === email),
		).length;

	it('sends exactly the bad ones to the error output, each paired with its input', async () => {
		const execution = await runWith('error-output', { onError: 'continueErrorOutput' }, [
			{ email: 'anna@example.test' },
			{ email: 'bruno@example.test', country: 'Atlantis' },
			{ email: 'clara+glare-once@example.test' },
			{ email: 'david+gateway-500@example.test' },
		]);

		const [passed, failed] = [outputs(execution, 'Passed')[0], outputs(execution, 'Failed')[0]];
		expect(execution.status).toBe('success');
		expect(passed?.map(({ json }) => [json['email'], json['outcome']])).toEqual([
			['anna@example.test', 'success'],
			['clara+glare-once@example.test', 'retry'],
		]);
		// n8n puts the input item's own fields beside ours.
		expect(failed?.map(({ json }) => json)).toEqual([
			{
				email: 'bruno@example.test',
				country: 'Atlantis',
				message: textWith('[item 1]'),
				error: errorOf('invalidInput', null, 'no', 1),
			},
			{
				email: 'david+gateway-500@example.test',
				message: textWith('[item 3]'),
				error: errorOf('serverError', 500, 'maybe', 3),
			},
		]);
		const pairs = outputs(execution, 'ARGOS').map((items) =>
			items.map(({ pairedItem }) => pairedItem),
		);
		expect(pairs).toEqual([
			[{ item: 0 }, { item: 2 }],
			[{ item: 1 }, { item: 3 }],
		]);
		expect(world().emulator.requests).toHaveLength(3);
	});

	const RETRY_ON_FAIL = { retryOnFail: true, maxTries: 3, waitBetweenTries: 100 };

	it('with Retry On Fail posts again only the one that ARGOS had not taken', async () => {
		const execution = await runWith('retry-on-fail', RETRY_ON_FAIL, [
			{ email: 'anna@example.test' },
			{ email: 'bruno+gateway-429-once@example.test' },
			{ email: 'clara+always-glare@example.test' },
		]);

		expect(execution.status).toBe('success');
		expect(outputs(execution, 'Passed')[0]?.map(({ json }) => json['outcome'])).toEqual([
			'success',
			'success',
			'retry',
		]);
		expect(receivedFrom('anna@example.test')).toBe(1);
		expect(receivedFrom('bruno+gateway-429-once@example.test')).toBe(2);
		expect(receivedFrom('clara+always-glare@example.test')).toBe(1);
	});

	it('with Retry On Fail posts again nothing that may have cost a try', async () => {
		const execution = await runWith('retry-in-vain', RETRY_ON_FAIL, [
			{ email: 'anna@example.test' },
			{ email: 'bruno+gateway-500@example.test' },
			{ email: 'clara+gateway-429@example.test' },
			{ email: 'david@example.test' },
		]);

		expect(execution.status).toBe('error');
		expect(receivedFrom('anna@example.test')).toBe(1);
		expect(receivedFrom('bruno+gateway-500@example.test')).toBe(1);
		expect(receivedFrom('clara+gateway-429@example.test')).toBe(RETRY_ON_FAIL.maxTries);
		expect(receivedFrom('david@example.test')).toBe(1);
		const description = execution.data.resultData.runData['ARGOS']?.at(-1)?.error?.description;
		const { submissions } = world().emulator;
		expect(submissions.size).toBe(2);
		for (const id of submissions.keys()) expect(description).toContain(id);
	});
});

/** One item for each applicant, all with the posted picture. */
const SPLIT = node('Split', 'n8n-nodes-base.code', 2, {
	jsCode: `const { json, binary } = $input.first();
return JSON.parse(json.body.applicants).map((applicant) => ({ json: applicant, binary, pairedItem: 0 }));`,
});

const errorOf = (
	code: string,
	httpStatus: number | null,
	sent: 'no' | 'maybe',
	itemIndex: number,
) => ({
	code,
	description: anyText,
	httpStatus,
	sent,
	submissionId: null,
	itemIndex,
});
