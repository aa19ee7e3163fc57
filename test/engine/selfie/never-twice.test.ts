import type { INodeExecutionData } from 'n8n-workflow';
import { outputOf } from '../../../sandbox/engine/lab';
import { APPROVED, retryOf, useSelfieLab } from './support';

const TWO_TRIES = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
const FAULT = { status: 500, body: {} };

describe('no selfie that ARGOS may have received is posted twice', () => {
	const { argos, run, row } = useSelfieLab();

	const ids = () => argos().posted.map(({ fields }) => fields.submissionId);

	it('with 150 executions at once that all fail and are tried again', async () => {
		argos().play(() => FAULT);
		// Long enough for all first tries to be over before the first second one.
		const slowly = { ...TWO_TRIES, waitBetweenTries: 2000 };

		await Promise.all(
			Array.from({ length: 150 }, async (_, n) => await run([row(`sub-${n}`)], slowly)),
		);

		expect(ids()).toHaveLength(150);
		expect(new Set(ids()).size).toBe(150);
	}, 60_000);

	it('and only the one that surely did not count is', async () => {
		let turnedAway = 0;
		argos().play(({ fields }) => {
			if (fields.submissionId !== 'sub-2') return retryOf(1);
			turnedAway += 1;
			return turnedAway === 1 ? { status: 429, body: {} } : APPROVED;
		});

		const result = await run([row('sub-1'), row('sub-2')], TWO_TRIES);

		expect(ids().sort()).toEqual(['sub-1', 'sub-2', 'sub-2']);
		expect(outputOf(result, 'Rows').map(({ json }) => json.outcome)).toEqual(['retry', 'approved']);
	});

	it('and an error item comes out as it was', async () => {
		argos().play(() => FAULT);

		const result = await run([row('sub-1')], { ...TWO_TRIES, onError: 'continueRegularOutput' });

		expect(ids()).toEqual(['sub-1']);
		expect(outputOf(result, 'Rows')[0]?.json.error).toMatchObject({
			code: 'serverError',
			sent: 'maybe',
			submissionId: 'sub-1',
			description: expect.stringContaining('Read the submission with Get'),
		});
	});

	it('while another selfie for the same submission is another item', async () => {
		argos().play(() => retryOf(1));

		await run([row('sub-1', { try: 1 }), row('sub-1', { try: 2 })], TWO_TRIES);

		expect(ids()).toEqual(['sub-1', 'sub-1']);
	});
});

describe('a node that stops over a selfie', () => {
	const { argos, run, row } = useSelfieLab();

	const textOf = async (
		items: INodeExecutionData[],
		parameters = {},
		signal?: AbortSignal,
	): Promise<string> => {
		const { error } = (await run(items, {}, parameters, signal)).data.resultData;
		return `${error?.message}\n${error?.description}`;
	};

	it('names every submission that was answered, or may have been', async () => {
		argos().play(({ fields }) => (fields.submissionId === 'bad' ? FAULT : APPROVED));

		const text = await textOf([row('sub-1'), row('bad'), row('sub-3'), row('')]);

		expect(text).toContain('do not send them again: item 0: sub-1, item 2: sub-3.');
		expect(text).toMatch(/counted a try for each[^.]*: item 1: bad\./);
	});

	it('names those that were under way when it was cancelled, and begins no other', async () => {
		argos().hold();
		const stop = new AbortController();
		const items = [row('sub-1'), row('sub-2'), row('never')];
		const pending = textOf(items, { options: { maxConcurrency: 2 } }, stop.signal);
		while (argos().posted.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));

		stop.abort();
		const text = await pending;

		expect(text).toContain('The execution was canceled');
		expect(text).toMatch(/counted a try for each[^.]*: item 0: sub-1, item 1: sub-2\.$/);
		expect(argos().posted).toHaveLength(2);
	});
});
