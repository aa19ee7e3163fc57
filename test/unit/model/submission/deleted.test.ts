import { rowOfStored as rowOf } from '../../support/rowOfStored';

describe('a deleted submission', () => {
	it.each([
		{ kyc: { result: 'deleted' } },
		{ kyc: { status: 'DELETED' } },
		{ kyc: { status: 'Deleted Submission' } },
		{ data: 'Deleted Submission' },
		{ email: 'deleted submission' },
		{ email: 'Deleted Submission', kyc: { result: 'approved' } },
		{ status: 'Deleted Submission' },
		{ message: ' Deleted Submission ' },
		{ data: { full_name: 'Deleted Submission' } },
		{ data: { name: 'Deleted Submission' } },
		{ data: { fullName: 'Deleted Submission' } },
		{ data: { email: 'Deleted Submission' } },
		{ ocr: { fullName: 'Deleted Submission' } },
	])('is known by %j', (item) => {
		expect(rowOf(item)).toMatchObject({ outcome: 'deleted', email: null, fullName: null });
	});

	it.each([
		{ status: 'deleted' },
		{ message: 'Deleted Submission failed' },
		{ email: 'Not a Deleted Submission' },
		{ data: { full_name: 'FAKE Deleted Submission' } },
		{ data: { first_name: 'Deleted Submission' } },
		{ userid: 'Deleted Submission' },
		{ data: { cf1: 'Deleted Submission' } },
		{ full_name: 'Deleted Submission', name: 'Deleted Submission' },
	])('is not taken from %j', (item) => {
		expect(rowOf({ ...item, kyc: { result: 'approved' } }).outcome).toBe('approved');
	});

	it('has no person of that name', () => {
		const item = { email: 'Deleted Submission', data: { full_name: 'deleted submission' } };

		expect(rowOf(item)).toMatchObject({ email: null, fullName: null });
	});

	it('keeps the name and address that it still has', () => {
		const item = {
			email: 'fake.person@example.test',
			data: { full_name: 'FAKE Person' },
			kyc: { result: 'deleted' },
		};

		expect(rowOf(item)).toMatchObject({
			outcome: 'deleted',
			email: 'fake.person@example.test',
			fullName: 'FAKE Person',
		});
	});
});
