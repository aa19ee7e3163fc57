import type { IDataObject } from 'n8n-workflow';
import { review } from '../../../../nodes/ArgosIdentity/actions/submission/review.operation';
import { CORRECTION_FIELDS } from '../../../../nodes/ArgosIdentity/model/change/changedFields';
import { sample } from '../../support/samples';
import { sentBy } from '../../support/sentBy';

const DONE = { statusCode: 200, body: sample('review-success') };
const APPROVED: IDataObject = {
	submissionId: 'fakesub0000001',
	admin: 'boss@example.test',
	decision: 'approved',
	rejectComment: '',
	corrections: {},
};

const run = async (parameters: IDataObject) => await sentBy(review, parameters, DONE);

it('sends an approval as JSON and gives ARGOS’s final word', async () => {
	const { requests, json } = await run(APPROVED);

	expect(requests).toMatchObject([
		{
			method: 'POST',
			url: 'https://argos.example.test/v3/submission/review',
			body: { submissionId: 'fakesub0000001', admin: 'boss@example.test', status: 'approved' },
		},
	]);
	expect(json).toEqual({
		submissionId: 'fakesub0000001',
		decision: 'approved',
		finalStatus: 'approved',
		message: 'Success to review submission.',
	});
});

it('sends the reason of a rejection', async () => {
	const { requests } = await run({
		...APPROVED,
		decision: 'rejected',
		rejectComment: ' Wrong name ',
	});
	expect(requests[0]?.body).toEqual({
		submissionId: 'fakesub0000001',
		admin: 'boss@example.test',
		status: 'rejected',
		rejectComment: 'Wrong name',
	});
});

it('sends no reason with an approval, whatever stood there before', async () => {
	const { requests } = await run({ ...APPROVED, rejectComment: 'Wrong name' });
	expect(requests[0]?.body).not.toHaveProperty('rejectComment');
});

it('takes a decision in any case of letters', async () => {
	const { requests } = await run({ ...APPROVED, decision: 'Approved' });
	expect(requests[0]?.body).toMatchObject({ status: 'approved' });
});

it('sends corrections in ARGOS’s spelling', async () => {
	const { requests } = await run({
		...APPROVED,
		corrections: {
			birthDate: '1990-02-03T00:00:00',
			expireDate: '20300102',
			fullName: ' Anna Specimen ',
			gender: 'Female',
			idType: 'Drivers License',
			issueDate: '2020-01-02',
		},
	});
	expect(requests[0]?.body).toMatchObject({
		updateFields: {
			birthDate: '1990-02-03',
			expireDate: '2030-01-02',
			fullName: 'Anna Specimen',
			gender: 'female',
			idType: 'drivers_license',
			issueDate: '2020-01-02',
		},
	});
});

it.each<[string, IDataObject, string]>([
	['without a submission', { submissionId: ' ' }, "'submissionId' is empty"],
	['without an admin', { admin: '' }, "'admin' is empty"],
	['without a decision', { decision: '' }, "'decision' is empty"],
	['with another decision', { decision: 'pending' }, "'decision' is neither"],
	['that rejects without a comment', { decision: 'rejected' }, "'rejectComment' is empty"],
	[
		'that rejects with spaces for a comment',
		{ decision: 'rejected', rejectComment: ' \t ' },
		"'rejectComment' is empty",
	],
	['with an empty correction', { corrections: { fullName: '' } }, "'fullName' is empty"],
	['with a correction of nothing', { corrections: { birthDate: null } }, "'birthDate' is empty"],
	['with a day that is none', { corrections: { birthDate: '1990-02-30' } }, "'birthDate' is not"],
	['with a gender of its own', { corrections: { gender: 'f' } }, "'gender' is not one"],
	['with another kind of ID', { corrections: { idType: 'library card' } }, "'idType' is not one"],
	[
		'that corrects what only an update can',
		{ corrections: { kycStatus: 'approved' } },
		"'corrections' has a field",
	],
	['with a text for corrections', { corrections: 'fullName' }, "'corrections' is not a set"],
])('refuses a review unsent %s', async (_, changed, message) => {
	const { requests, error } = await run({ ...APPROVED, ...changed });

	expect(error).toMatchObject({ code: 'invalidInput', sent: 'no' });
	expect(error?.message).toContain(message);
	expect(requests).toEqual([]);
});

describe('the panel', () => {
	const fieldOf = (name: string) => review.fields.find((field) => field.name === name);

	it('has the fields of the contract, and no decision to start with', () => {
		expect(review.fields.map(({ name, default: value }) => [name, value])).toEqual([
			['submissionId', ''],
			['admin', ''],
			['decision', ''],
			['rejectComment', ''],
			['corrections', {}],
		]);
	});

	it('offers the corrections that ARGOS takes', () => {
		const names = fieldOf('corrections')?.options?.map(({ name }) => name);
		expect(names?.sort()).toEqual([...CORRECTION_FIELDS].sort());
	});

	it('says at the decision and at the corrections what cannot be undone', () => {
		expect(fieldOf('decision')?.hint).toContain('cannot be taken back');
		expect(fieldOf('corrections')?.hint).toContain('cannot be undone');
	});
});
