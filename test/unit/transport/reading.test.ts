import type { IHttpRequestOptions } from 'n8n-workflow';
import { readSubmission } from '../../../nodes/ArgosIdentity/transport/readSubmission';
import { submissionPages } from '../../../nodes/ArgosIdentity/transport/submissionPages';
import { getImage } from '../../../nodes/ArgosIdentity/transport/submissions';
import { answeringContext } from '../support/answeringContext';
import { failureOf } from '../support/thrown';

const READING = { timeout: 1000 };

const answer = (body: unknown) => ({ statusCode: 200, headers: {}, body });

const urlsOf = (calls: ReadonlyArray<{ options: IHttpRequestOptions }>) =>
	calls.map(({ options }) => options.url.replace('https://argos.example.test/v3', ''));

describe('one submission', () => {
	it('is asked for by its id and read, not changed', async () => {
		const item = { submission_id: 's 1', kyc: {} };
		const { context, calls } = answeringContext([answer({ Items: [item] })]);

		expect(await readSubmission(context, 's 1', READING)).toEqual(item);
		expect(calls[0]?.options).toMatchObject({
			method: 'GET',
			url: 'https://argos.example.test/v3/submission?submission_id=s%201',
			headers: { accept: 'application/json' },
			timeout: 1000,
		});
		expect(calls[0]?.options.body).toBeUndefined();
	});

	it.each([
		['by itself', { submission_id: 's1', email: 'x' }],
		['in an array', [{ submission_id: 's1', email: 'x' }]],
		['among others', { Items: [{ submission_id: 's2' }, { submission_id: 's1', email: 'x' }] }],
	])('is found %s', async (_where, body) => {
		const { context } = answeringContext([answer(body)]);

		expect(await readSubmission(context, 's1', READING)).toEqual({
			submission_id: 's1',
			email: 'x',
		});
	});

	it('gets its id where it comes alone and without one', async () => {
		const { context } = answeringContext([answer({ Items: [{ email: 'x' }] })]);

		expect(await readSubmission(context, 's1', READING)).toEqual({
			email: 'x',
			submission_id: 's1',
		});
	});

	it.each([
		['one with another id', [{ submission_id: 's2' }]],
		['several, none with an id', [{ email: 'x' }, { email: 'y' }]],
	])('is not taken from %s', async (_what, Items) => {
		const { context } = answeringContext([answer({ Items })]);

		expect(await failureOf(readSubmission(context, 's1', READING))).toMatchObject({
			code: 'unexpectedResponse',
			message: 'ARGOS answered with other submissions than the one that was asked for',
		});
	});

	it('is not found in an empty list', async () => {
		const { context } = answeringContext([answer({ Items: [] })]);

		expect(await failureOf(readSubmission(context, 's1', READING))).toMatchObject({
			code: 'notFound',
		});
	});

	it('is not read from what is no list', async () => {
		const { context } = answeringContext([answer('<html>Welcome</html>')]);

		expect(await failureOf(readSubmission(context, 's1', READING))).toMatchObject({
			code: 'unexpectedResponse',
		});
	});
});

describe('a stored image', () => {
	it('is asked for by id and name, and comes as bytes', async () => {
		const bytes = Buffer.from('not text: \xff', 'latin1');
		const { context, calls } = answeringContext([answer(bytes)]);

		const { body } = await getImage(context, 's1', 'idBackImage', READING);

		expect(body).toBe(bytes);
		expect(calls[0]?.options).toMatchObject({
			method: 'GET',
			url: 'https://argos.example.test/v3/image?submission_id=s1&type=idBackImage',
			headers: { accept: '*/*' },
			encoding: 'arraybuffer',
		});
	});
});

describe('a list', () => {
	const key = (id: unknown, created_at: unknown) => ({ nextpageKey: { id, created_at } });

	async function pagesOf(results: unknown[], cancel?: AbortSignal) {
		const { context, calls } = answeringContext(results, cancel ? { cancel } : {});
		const pages: unknown[] = [];
		const read = async () => {
			for await (const page of submissionPages(context, { count: '2' }, READING)) pages.push(page);
		};
		return { read, pages, calls };
	}

	it('goes on with the key of each page until there is none', async () => {
		const { read, pages, calls } = await pagesOf([
			answer({ Items: [{ submission_id: 'a' }], ...key('k1', 't1') }),
			answer({ Items: [{ submission_id: 'b' }], ...key('k1', 't2') }),
			answer({ Items: [{ submission_id: 'c' }] }),
		]);

		await read();

		expect(pages).toEqual([
			[{ submission_id: 'a' }],
			[{ submission_id: 'b' }],
			[{ submission_id: 'c' }],
		]);
		expect(urlsOf(calls)).toEqual([
			'/submission?count=2',
			'/submission?count=2&nextpage_id=k1&nextpage_date=t1',
			'/submission?count=2&nextpage_id=k1&nextpage_date=t2',
		]);
	});

	it('ends with an error where a page is named again, and keeps what came before', async () => {
		const { read, pages, calls } = await pagesOf([
			answer({ Items: [{ submission_id: 'a' }], ...key('k1', 't1') }),
			answer({ Items: [{ submission_id: 'b' }], ...key('k1', 't1') }),
		]);

		expect(await failureOf(read())).toMatchObject({
			code: 'unexpectedResponse',
			message: 'ARGOS names a page of its list as the next one again',
			description: expect.stringContaining('Check the Base URL'),
		});
		expect(pages).toHaveLength(2);
		expect(calls).toHaveLength(2);
	});

	it('ends with an error where the next page is named by half', async () => {
		const { read, pages } = await pagesOf([answer({ Items: [{}], ...key('k1', '') })]);

		expect(await failureOf(read())).toMatchObject({
			code: 'unexpectedResponse',
			message: 'ARGOS names the next page of its list only by half',
		});
		expect(pages).toHaveLength(1);
	});

	it('ends with an error where an answer is no list', async () => {
		const { read } = await pagesOf([answer({ Items: 'none' })]);

		expect(await failureOf(read())).toMatchObject({ code: 'unexpectedResponse' });
	});

	it('asks for no page after the execution was stopped', async () => {
		const controller = new AbortController();
		const { context, calls } = answeringContext(
			[answer({ Items: [{}], ...key('k1', 't1') }), answer({ Items: [{}] })],
			{ cancel: controller.signal },
		);
		const read = async () => {
			for await (const _page of submissionPages(context, {}, READING)) controller.abort();
		};

		expect(await failureOf(read())).toMatchObject({ code: 'cancelled' });
		expect(calls).toHaveLength(1);
	});
});
