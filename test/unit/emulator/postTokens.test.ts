import { EMULATOR_KEY } from '../../../sandbox/emulator';
import { useEmulator } from './support';

interface Answer {
	errorCode: string;
	summary: Record<string, number>;
}

const emulator = useEmulator();

async function post(body: unknown, contentType = 'text/plain', key = EMULATOR_KEY) {
	const response = await fetch(`${emulator().baseUrl}/submission/tokens`, {
		method: 'POST',
		headers: { 'x-api-key': key, 'content-type': contentType },
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});
	return { status: response.status, body: (await response.json()) as Answer };
}

it('takes tokens into the pool and counts them', async () => {
	await post({ tokenId: ['user001a'] });
	const answer = await post({ tokenId: ['api.key.01', 'token-123-abc', 'session_data_01'] });
	expect(answer).toEqual({
		status: 200,
		body: {
			success: true,
			message: 'All tokens are now in the pool',
			summary: { totalSubmitted: 3, currentCount: 4, processed: 3, failed: 0 },
		},
	});
	expect([...emulator().tokens.keys()]).toEqual([
		'user001a',
		'api.key.01',
		'token-123-abc',
		'session_data_01',
	]);
});

it('overwrites a token that is there already, which makes it as good as new', async () => {
	emulator().clock.set(1000);
	await post({ tokenId: ['user001a'] });
	emulator().clock.advance(500);
	expect((await post({ tokenId: ['user001a'] })).body.summary.currentCount).toBe(1);
	expect(emulator().tokens.get('user001a')).toEqual({ updatedAt: 1500 });
});

it('refuses application/json, which ARGOS says can fail, unless it is told to take it', async () => {
	const body = { tokenId: ['user001a'] };
	const refused = await post(body, 'application/json');
	expect([refused.status, refused.body.errorCode]).toEqual([400, 'invalid_payload']);
	expect(emulator().tokens.size).toBe(0);

	emulator().setForms({ tokenJson: 'taken' });
	expect((await post(body, 'application/json; charset=utf-8')).status).toBe(200);
});

it.each([
	['', 'invalid_payload'],
	['{"tokenId":', 'invalid_payload'],
	['["user001a"]', 'invalid_payload'],
	[{}, 'invalid_token_id'],
	[{ tokenId: 'user001a' }, 'invalid_token_id'],
	[{ tokenId: [] }, 'invalid_token_id'],
	[{ tokenId: ['user001a', 7] }, 'invalid_token_id'],
	[{ tokenId: [''] }, 'invalid_token_id'],
	[{ tokenId: ['short'] }, 'invalid_token_id_length'],
	[{ tokenId: ['a'.repeat(65)] }, 'invalid_token_id_length'],
	[{ tokenId: ['-user001a'] }, 'invalid_token_id_format'],
	[{ tokenId: ['user001a.'] }, 'invalid_token_id_format'],
	[{ tokenId: ['user 001a'] }, 'invalid_token_id_format'],
	[{ tokenId: ['user001ä'] }, 'invalid_token_id_format'],
	[{ tokenId: Array(501).fill('user001a') }, 'request_token_limit_exceeded'],
])('refuses %j with %s, and keeps none of it', async (body, errorCode) => {
	const answer = await post(body);
	expect(answer).toEqual({ status: 400, body: { errorCode, errorMessage: expect.any(String) } });
	expect(emulator().tokens.size).toBe(0);
});

it('takes the longest and the shortest token, and 500 of them', async () => {
	expect((await post({ tokenId: ['a'.repeat(64), 'b'.repeat(8)] })).status).toBe(200);
	const many = Array.from({ length: 500 }, (_, index) => `token-${1000 + index}`);
	expect((await post({ tokenId: many })).body.summary.processed).toBe(500);
});

it('asks for the key first', async () => {
	const answer = await post({ tokenId: ['user001a'] }, 'text/plain', 'wrong');
	expect(answer).toEqual({ status: 403, body: { message: 'Forbidden' } });
});

it('plays a scenario that is set for it', async () => {
	emulator().setScenario('POST /submission/tokens', 'gateway-500');
	expect((await post({ tokenId: ['user001a'] })).status).toBe(500);
	expect(emulator().tokens.size).toBe(0);
});

it('forgets its tokens on reset', async () => {
	await post({ tokenId: ['user001a'] });
	emulator().reset();
	expect(emulator().tokens.size).toBe(0);
});
