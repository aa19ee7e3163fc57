import { EXAMPLE_TABLE, formPathOf, nodeOf, readExample } from '../../../sandbox/start/examples';
import { NEWEST, OLDEST } from '../../../sandbox/n8n/versions';
import { specimen } from '../../../sandbox/specimens';
import { useExampleWorld } from './support/useExample';

jest.setTimeout(90_000);

/** The form as a browser sends it; n8n names its elements by their order. */
function filledIn(email: string): FormData {
	const form = new FormData();
	const texts = ['Anna Specimen', email, 'South Korea', 'Passport'];
	texts.forEach((text, index) => form.append(`field-${index}`, text));
	form.append('field-4', new Blob([new Uint8Array(specimen('passport-anna.jpg'))]), 'id.jpg');
	return form;
}

describe.each([NEWEST, OLDEST])('recover-unanswered in n8n %s', (version) => {
	const world = useExampleWorld(version);
	let published = { id: '', formUrl: '' };

	beforeAll(async () => {
		const workflow = readExample('recover-unanswered');
		Object.assign(nodeOf(workflow, 'Wait').parameters, { amount: 1, unit: 'seconds' });
		published = await world().n8n.publishForm(workflow, formPathOf(workflow));
	}, 60_000);

	/** Sends the form and waits for the end of what it started, which goes on after the answer. */
	const rowAfter = async (email: string) => {
		const { n8n } = world();
		const before = await n8n.executionIds(published.id);
		await fetch(published.formUrl, { method: 'POST', body: filledIn(email) });
		const started = (await n8n.executionIds(published.id)).find((id) => !before.includes(id));
		const { status } = await n8n.finishedExecution(started ?? 'none');
		return { status, row: (await n8n.tableRows(EXAMPLE_TABLE)).at(-1) };
	};
	const calls = () => world().emulator.requests.map(({ method, path }) => `${method} ${path}`);

	it('promises on its page no more than a letter', async () => {
		const page = await (await fetch(published.formUrl)).text();

		expect(page).toContain('Your ID has been sent. We will write to you with the result.');
	});

	it('goes on with the submission whose answer got lost, and sends nothing again', async () => {
		const { status, row } = await rowAfter('anna+connection-answer-lost@example.test');

		expect(status).toBe('success');
		expect(row).toMatchObject({
			outcome: 'incomplete',
			submissionId: [...world().emulator.submissions.keys()][0],
			errorCode: null,
		});
		expect(calls()).toEqual(['POST /v3/submission/step1', 'GET /v3/submission']);
	});

	it('sends again what never arrived', async () => {
		const { row } = await rowAfter('ben+connection-reset-once@example.test');

		expect(row).toMatchObject({ outcome: 'success', errorCode: null });
		expect(calls()).toEqual([
			'POST /v3/submission/step1',
			'GET /v3/submission',
			'POST /v3/submission/step1',
		]);
		expect(world().emulator.submissions.size).toBe(1);
	});

	it('leaves it to a person where the list cannot be read', async () => {
		world().emulator.setScenario('GET /submission', 'gateway-403-forbidden');

		const { row } = await rowAfter('clara+connection-answer-lost@example.test');

		expect(row).toMatchObject({ outcome: 'error', errorCode: 'unclear' });
		expect(calls()).toEqual(['POST /v3/submission/step1', 'GET /v3/submission']);
	});
});
