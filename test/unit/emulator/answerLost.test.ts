import { form, list, post, useEmulator } from './support';

const emulator = useEmulator();

it('an answer that got lost leaves a submission, which is found by its e-mail', async () => {
	const email = 'anna+connection-answer-lost@example.test';
	await expect(post(emulator(), form({ email }))).rejects.toThrow('fetch failed');
	const { body } = await list(emulator(), `?email=${encodeURIComponent(email)}`);
	expect(body.Items).toHaveLength(1);
	expect(emulator().requests[0]).toMatchObject({ status: 0, scenario: 'connection-answer-lost' });
});
