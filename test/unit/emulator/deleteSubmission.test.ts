import { change, get, list, submit, useEmulator } from './support';
import { webhookReceiver } from './webhooks/webhookReceiver';

const emulator = useEmulator();

const PICTURE = Buffer.from([0xff, 0xd8, 0xff]);
const anna = () =>
	emulator().seed(1, () => ({
		email: 'anna@example.test',
		userid: 'u-1',
		cf1: 'spring',
		images: { idImage: PICTURE, selfieImage: PICTURE },
	}))[0] ?? '';

const erase = async (pathAndQuery: string) => await change(emulator(), 'DELETE', pathAndQuery);

async function item(submissionId: string): Promise<Record<string, unknown>> {
	const { body } = await list(emulator(), `?submission_id=${submissionId}`);
	return (body as { Items: Array<Record<string, unknown>> }).Items[0] ?? {};
}

describe('the whole submission', () => {
	it.each(['submission_id', 'submissionId'])('is deleted by %s', async (name) => {
		const id = anna();
		const answer = await erase(`/submission?${name}=${id}&admin_name=boss`);

		expect(answer).toEqual({
			status: 200,
			body: {
				message: 'success',
				content: `Submission ${id} deleted successfully.`,
				statusCode: 200,
			},
		});
		expect(await item(id)).toMatchObject({ kyc: { result: 'Deleted Submission' } });
		expect(emulator().submissions.get(id)?.deletedBy).toBe('boss');
		expect((await get(emulator(), `/image?submission_id=${id}&type=idImage`)).status).toBe(400);
	});

	it('is told at the webhook address where the query names who deletes, and only then', async () => {
		const receiver = await webhookReceiver();
		emulator().setWebhook(receiver.url);
		const [first, second] = [anna(), anna()];

		await erase(`/submission?submission_id=${first}`);
		await erase(`/submission?submission_id=${second}&admin_name=boss`);
		await emulator().deliveriesSettled();
		await receiver.close();

		expect(receiver.bodies()).toEqual([
			{
				webhook_trigger: 'delete',
				submission_id: second,
				account_email: 'boss',
				delete_time: expect.any(String) as unknown,
				comment: '',
			},
		]);
	});

	it.each(['https://example.test/hook', 'http://192.0.2.7/hook', 'http://localhost.example.test/'])(
		'is told to nobody outside this machine: %s',
		(url) => {
			expect(() => emulator().setWebhook(url)).toThrow('to this machine only');
		},
	);

	it('is no longer a reason to refuse the same person', async () => {
		const id = anna();
		expect((await submit(emulator(), { email: 'anna@example.test' })).status).toBe(400);
		await erase(`/submission?submission_id=${id}`);
		expect((await submit(emulator(), { email: 'anna@example.test' })).status).toBe(200);
	});

	it.each([
		['', 'not Exist Submission ID'],
		['?submission_id=', 'not Exist Submission ID'],
		['?submission_id=nope', 'not Exist Submission Data'],
	])('is refused for the query %j', async (query, message) => {
		const refused = { status: 400, body: { message, statusCode: 400 } };
		expect(await erase(`/submission${query}`)).toEqual(refused);
		expect(await erase(`/submission/partial${query}`)).toEqual(refused);
	});

	it('cannot be deleted twice', async () => {
		const id = anna();
		await erase(`/submission?submission_id=${id}`);
		expect(await erase(`/submission?submission_id=${id}`)).toMatchObject({ status: 400 });
	});
});

describe('parts', () => {
	it('are gone, and nothing else is', async () => {
		const id = anna();
		const before = await item(id);
		const fields = 'id_image,email,userid,applicant_id';
		const answer = await erase(`/submission/partial?submission_id=${id}&fields=${fields}`);

		expect(answer.status).toBe(200);
		const { email, userid, applicant_id, image, updated_at, ...rest } = before;
		expect([email, userid, applicant_id, image, updated_at]).not.toContain(undefined);
		const after = await item(id);
		expect(after).toEqual({
			...rest,
			updated_at: expect.any(String),
			email: undefined,
			image: { selfieImage: expect.any(String) },
		});
		expect((await get(emulator(), `/image?submission_id=${id}&type=idImage`)).status).toBe(400);
		expect((await get(emulator(), `/image?submission_id=${id}&type=selfieImage`)).status).toBe(200);
		expect((await list(emulator(), '?email=anna@example.test')).body).toEqual({ Items: [] });
		expect((await list(emulator(), '?userid=u-1')).body).toEqual({ Items: [] });
	});

	it('are single data where data_fields names them', async () => {
		const id = anna();
		const { data } = await item(id);
		await erase(
			`/submission/partial?submission_id=${id}&fields=data&data_fields=full_name,gender,cf1`,
		);
		const { full_name, gender, cf1, ...left } = data as Record<string, unknown>;
		expect([full_name, gender, cf1]).not.toContain(undefined);
		expect((await item(id))['data']).toEqual(left);
	});

	it.each(['', '&data_fields='])(
		'are all of the data where data_fields is empty: %j',
		async (dataFields) => {
			const id = anna();
			await erase(`/submission/partial?submission_id=${id}&fields=data${dataFields}`);
			expect(await item(id)).not.toHaveProperty('data');
		},
	);

	it.each([
		['null', null],
		['empty', ''],
	] as const)('can be shown as %s', async (erased, shown) => {
		emulator().setForms({ erased });
		const id = anna();
		await erase(`/submission/partial?submission_id=${id}&fields=email`);
		expect((await item(id))['email']).toBe(shown);
	});

	it('end the check for duplicates', async () => {
		const id = anna();
		await erase(`/submission/partial?submission_id=${id}&fields=ocr`);
		expect((await submit(emulator(), { email: 'anna@example.test' })).status).toBe(200);
	});

	it.each(['', '&fields=', '&fields=,', '&fields=everything', '&fields=ocr,nope'])(
		'are refused for %j, and nothing is gone',
		async (query) => {
			const id = anna();
			const before = await item(id);
			const answer = await erase(`/submission/partial?submission_id=${id}${query}`);
			expect(answer.status).toBe(400);
			expect(await item(id)).toEqual(before);
		},
	);
});
