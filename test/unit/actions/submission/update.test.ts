import type { IDataObject } from 'n8n-workflow';
import { update } from '../../../../nodes/ArgosIdentity/actions/submission/update.operation';
import {
	SETTABLE_STATUSES,
	UPDATE_FIELDS,
} from '../../../../nodes/ArgosIdentity/model/change/changedFields';
import { withInnerFields } from '../../../../nodes/ArgosIdentity/actions/fields/displayNames';
import { sample } from '../../support/samples';
import { sentBy } from '../../support/sentBy';

const DONE = { statusCode: 200, body: sample('patch-submission-success') };
const ABOUT = { submissionId: 's1', admin: 'boss@example.test' };

const run = async (parameters: IDataObject) =>
	await sentBy(update, { ...ABOUT, ...parameters }, DONE);

it('sends the new values as JSON and names the fields in its row, not the values', async () => {
	const { requests, json } = await run({
		updateFields: { fullName: 'Anna Specimen', kycStatus: 'approved' },
	});

	expect(requests).toMatchObject([
		{
			method: 'PATCH',
			url: 'https://argos.example.test/v3/submission',
			body: { ...ABOUT, data: { fullName: 'Anna Specimen', kycStatus: 'approved' } },
		},
	]);
	expect(json).toEqual({
		submissionId: 's1',
		updatedFields: 'fullName, kycStatus',
		message: 'Data Processing Success.',
	});
});

it('sends every field in ARGOS’s spelling', async () => {
	const updateFields = {
		birthDate: '1990-01-02',
		documentNumber: 4711,
		expireDate: '2030-01-02',
		firstName: 'Anna',
		fullName: 'Anna Specimen',
		gender: 'FEMALE',
		identityNumber: '123',
		idType: 'Passport',
		issueDate: '2020-01-02',
		issuingCountry: 'kr',
		kycStatus: 'Rejected',
		lastName: 'Specimen',
		nationality: 'South Korea',
		serialNumber: 'A1',
	};
	expect(Object.keys(updateFields).sort()).toEqual([...UPDATE_FIELDS].sort());

	const { requests } = await run({ updateFields });

	expect(requests[0]?.body).toEqual({
		...ABOUT,
		data: {
			...updateFields,
			documentNumber: '4711',
			gender: 'female',
			idType: 'passport',
			issuingCountry: 'KOR',
			kycStatus: 'rejected',
			nationality: 'KOR',
		},
	});
});

it.each<[string, IDataObject, string]>([
	['nothing chosen', { updateFields: {} }, "'updateFields' names nothing"],
	['nothing at all', { updateFields: '' }, "'updateFields' names nothing"],
	['no submission', { submissionId: '', updateFields: { fullName: 'A' } }, "'submissionId'"],
	['no admin', { admin: ' ', updateFields: { fullName: 'A' } }, "'admin' is empty"],
	[
		'a country that is none',
		{ updateFields: { nationality: 'Atlantis' } },
		'\'nationality\' is "Atlantis"',
	],
	['another status', { updateFields: { kycStatus: 'deleted' } }, "'kycStatus' is not one"],
	['a field of its own', { updateFields: { password: 'x' } }, "'updateFields' has a field"],
	['a list', { updateFields: ['fullName'] }, "'updateFields' is not a set"],
])('is refused unsent with %s', async (_, parameters, message) => {
	const { requests, error } = await run(parameters);

	expect(error).toMatchObject({ code: 'invalidInput', sent: 'no' });
	expect(error?.message).toContain(message);
	expect(requests).toEqual([]);
});

it.each(UPDATE_FIELDS)('is refused unsent when %s is added and left empty', async (field) => {
	for (const value of ['', ' ', null, undefined]) {
		const { requests, error } = await run({ updateFields: { gender: 'male', [field]: value } });
		expect(error?.message).toContain(`'${field}' is empty`);
		expect(requests).toEqual([]);
	}
});

describe('the panel', () => {
	const fieldOf = (name: string) =>
		withInnerFields(update.fields).find((field) => field.name === name);

	it('has the fields of the contract', () => {
		const names = update.fields.map(({ name }) => name);
		expect(names).toEqual(['submissionId', 'admin', 'updateFields']);
	});

	it('offers what can be changed, and nothing else', () => {
		const names = fieldOf('updateFields')?.options?.map(({ name }) => name);
		expect(names?.sort()).toEqual([...UPDATE_FIELDS].sort());
		const statuses = fieldOf('kycStatus')?.options?.map(
			(option) => 'value' in option && option.value,
		);
		expect(statuses).toEqual(SETTABLE_STATUSES);
	});

	it.each(UPDATE_FIELDS)(
		'gives %s no value to start with, so that one that is forgotten is refused',
		(name) => {
			expect(fieldOf(name)?.default).toBe('');
		},
	);

	it('says at the fields that a change cannot be undone', () => {
		expect(fieldOf('updateFields')?.hint).toContain('cannot be undone');
	});
});
