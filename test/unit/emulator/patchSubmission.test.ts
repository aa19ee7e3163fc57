import { EMULATOR_ADMINS } from '../../../sandbox/emulator';
import { change, list, useEmulator } from './support';

const [ADMIN = ''] = EMULATOR_ADMINS;

const emulator = useEmulator();

const one = () => emulator().seed(1)[0] ?? '';
const patch = async (body: unknown) => await change(emulator(), 'PATCH', '/submission', body);

it('replaces data, which GET gives from then on', async () => {
	const submissionId = one();
	const data = {
		fullName: 'New Name',
		issuingCountry: 'JPN',
		documentNumber: 'M1',
		expireDate: '2031-02-03',
	};
	const answer = await patch({ submissionId, admin: ADMIN, data });

	expect(answer).toEqual({ status: 200, body: { message: 'Data Processing Success.' } });
	for (const query of [`?submission_id=${submissionId}`, '']) {
		const { body } = await list(emulator(), query);
		expect(body).toMatchObject({
			Items: [
				{
					data: {
						full_name: 'New Name',
						idcard_issuingCountry: 'JPN',
						documentNumber: 'M1',
						idcard_expireDate: '2031-02-03',
					},
				},
			],
		});
	}
});

it('sets a status, in the name of the admin', async () => {
	const submissionId = one();
	await patch({ submissionId, admin: ADMIN, data: { kycStatus: 'rejected' } });
	expect(emulator().submissions.get(submissionId)).toMatchObject({
		status: 'rejected',
		reviewer: ADMIN,
	});
});

it.each<[string, object, string]>([
	['no submission', { submissionId: '' }, 'submissionId is required.'],
	['no admin', { admin: undefined }, 'admin is required.'],
	['an unknown submission', { submissionId: 'nope' }, 'Invalid Submission Id.'],
	[
		'a stranger',
		{ admin: 'x@example.test' },
		'Access denied. The admin is not registered in the project.',
	],
	['nothing to change', { data: {} }, 'At least one property to modify is required.'],
	['an unknown field', { data: { email: 'x' } }, 'invalid_payload'],
	['an unknown status', { data: { kycStatus: 'deleted' } }, 'invalid_payload'],
	['values that are no texts', { data: { fullName: 1 } }, 'invalid_payload'],
])('refuses %s', async (_, changed, errorCode) => {
	const body = { submissionId: one(), admin: ADMIN, data: { fullName: 'A' }, ...changed };
	expect(await patch(body)).toEqual({ status: 400, body: { errorCode } });
});

it('refuses a body that is not JSON', async () => {
	expect(await patch('{')).toEqual({
		status: 400,
		body: { errorCode: 'data parsing error. please check input data.' },
	});
});
