import fc from 'fast-check';
import {
	isPersonalDataMode,
	PERSONAL_DATA_MODES,
	protectRow,
} from '../../../../nodes/ArgosIdentity/model/row/privacy';
import {
	STEP1_COLUMNS,
	step1Row,
	type Step1Row,
} from '../../../../nodes/ArgosIdentity/model/step1/row';
import { sample } from '../../support/samples';
import { answerOf, firstTry } from '../../support/step1';

const PERSON = [
	...['email', 'fullName', 'firstName', 'lastName', 'birthDate', 'gender', 'nationality'],
	...['identityNumber', 'licenseNumber', 'issueDate', 'expireDate', 'frontImageUrl'],
	'backImageUrl',
] as const;

const fullRow: Step1Row = {
	...step1Row(
		{ ...firstTry, userid: 'u-1', cf1: 'one', cf2: 'two', cf3: 'three' },
		answerOf(sample('step1-success-sample1')),
		Date.UTC(2026, 0, 1),
	),
	retryCode: 'glare_detected',
	retryMessage: 'Hide reflections.',
	firstName: 'Fake',
	lastName: 'Person',
	birthDate: '1991-05-17',
	identityNumber: '910517-1234567',
	licenseNumber: '11-22-3344',
};

const masked = (changes: Partial<Step1Row>) => protectRow({ ...fullRow, ...changes }, 'masked');

describe('personal data', () => {
	it('has three modes', () => {
		expect(PERSONAL_DATA_MODES).toEqual(['full', 'masked', 'none']);
	});

	it.each(PERSONAL_DATA_MODES)('can be %s', (mode) => {
		expect(isPersonalDataMode(mode)).toBe(true);
	});

	it.each(['', 'Full', 'mask', null, undefined, true])('cannot be %j', (mode) => {
		expect(isPersonalDataMode(mode)).toBe(false);
	});

	it.each(PERSONAL_DATA_MODES)('leaves every column in its place when %s', (mode) => {
		expect(Object.keys(protectRow(fullRow, mode))).toEqual([...STEP1_COLUMNS]);
	});
});

describe('full personal data', () => {
	it('leaves the row as it is', () => {
		expect(protectRow(fullRow, 'full')).toEqual(fullRow);
	});
});

describe('no personal data', () => {
	it('empties everything about the person and leaves the rest', () => {
		const emptied = Object.fromEntries(PERSON.map((key) => [key, null]));
		expect(protectRow(fullRow, 'none')).toEqual({ ...fullRow, ...emptied, retryMessage: null });
	});
});

describe('masked personal data', () => {
	it('masks what says something about the person and leaves the rest', () => {
		expect(protectRow(fullRow, 'masked')).toEqual({
			...fullRow,
			email: 'a***@example.test',
			fullName: 'F***',
			firstName: 'F***',
			lastName: 'P***',
			birthDate: '1991-**-**',
			identityNumber: '************67',
			licenseNumber: '********44',
			retryMessage: null,
			frontImageUrl: null,
			backImageUrl: null,
		});
	});

	it('keeps empty columns empty', () => {
		const empty = Object.fromEntries(PERSON.map((key) => [key, null]));
		expect(masked(empty)).toMatchObject(empty);
	});

	it.each([
		['Anna', 'A***'],
		['김철수', '김***'],
		['𠮷野家', '𠮷***'],
	])('keeps the first letter of the name %s', (fullName, shown) => {
		expect(masked({ fullName }).fullName).toBe(shown);
	});

	it.each([
		['1991-05-17', '1991-**-**'],
		['1991', '1991-**-**'],
		['17/05/1991', '****-**-**'],
		['19910517', '****-**-**'],
		['91-05-17', '****-**-**'],
		['unknown', '****-**-**'],
	])('keeps the year of the birth date %s only where it surely is one', (birthDate, shown) => {
		expect(masked({ birthDate }).birthDate).toBe(shown);
	});

	it.each([
		['12345678', '******78'],
		['1234567', '*******'],
		['1', '*'],
		['𠮷𠮷𠮷𠮷𠮷𠮷𠮷8', '******𠮷8'],
		['𠮷𠮷𠮷𠮷', '****'],
	])('shows the end of the number %s only from eight characters', (identityNumber, shown) => {
		expect(masked({ identityNumber }).identityNumber).toBe(shown);
	});

	it.each([
		['anna@example.test', 'a***@example.test'],
		['𠮷anna@example.test', '𠮷***@example.test'],
		['a@b@example.test', 'a***@example.test'],
		['a@example.test', 'a***@example.test'],
		['@example.test', '***'],
		['anna', '***'],
	])('keeps the first letter and the domain of the address %s', (email, shown) => {
		expect(masked({ email }).email).toBe(shown);
	});

	it.each(['masked', 'none'] as const)('lets codes pass, and no words of ARGOS (%s)', (mode) => {
		const shown = (changes: Partial<Step1Row>) => protectRow({ ...fullRow, ...changes }, mode);

		expect(shown({ kycStatus: 'incomplete' }).kycStatus).toBe('incomplete');
		expect(shown({ kycStatus: 'Approved' }).kycStatus).toBe('Approved');
		expect(shown({ kycStatus: 'under_observation' }).kycStatus).toBe('under_observation');
		expect(shown({ retryCode: 'lamination_suspected' }).retryCode).toBe('lamination_suspected');
		for (const words of ['anna specimen', 'Anna', 'anna', 'born_1991-05-17', 'Anna_Specimen']) {
			expect(shown({ kycStatus: words, retryCode: words })).toMatchObject({
				kycStatus: null,
				retryCode: null,
			});
		}
		expect(shown({ retryCodes: 'glare_detected, Anna Specimen, missing_name' }).retryCodes).toBe(
			'glare_detected, missing_name',
		);
	});

	it.each(['masked', 'none'] as const)('lets names of fields pass, and no values (%s)', (mode) => {
		const changes = {
			missingFields: 'gender, documentNumber, Anna Specimen',
			documentFields: 'M 1234567',
		};
		expect(protectRow({ ...fullRow, ...changes }, mode)).toMatchObject({
			missingFields: 'gender, documentNumber',
			documentFields: null,
		});
	});

	it('never shows a whole name of two letters or more', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[A-Za-zÀ-ž가-힣][A-Za-zÀ-ž가-힣' -]{1,40}$/), (name) => {
				const row = masked({ fullName: name, firstName: name, lastName: name });
				const shown = `${String(row.fullName)} ${String(row.firstName)} ${String(row.lastName)}`;
				expect(shown).not.toContain(name);
			}),
		);
	});

	it('never shows a whole number', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 -]{0,40}$/), (number) => {
				const row = masked({ identityNumber: number, licenseNumber: number });
				expect(String(row.identityNumber)).not.toContain(number);
				expect(String(row.licenseNumber)).not.toContain(number);
			}),
		);
	});

	it('never shows more of a number than its last two characters', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[0-9]{1,40}$/), (number) => {
				const shown = String(masked({ identityNumber: number }).identityNumber);
				expect(shown).toHaveLength(number.length);
				expect(shown.replace(/\*/g, '').length).toBeLessThanOrEqual(2);
			}),
		);
	});
});
