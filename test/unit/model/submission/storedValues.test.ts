import type { SubmissionColumn } from '../../../../nodes/ArgosIdentity/model/submission/row';
import { isRecord } from '../../../../nodes/ArgosIdentity/model/values/unknown';
import { rowOfStored as rowOf } from '../../support/rowOfStored';

/** Where ARGOS's pages show the value of each column, the place that counts most first. */
const PLACES: Array<[column: SubmissionColumn, places: string[]]> = [
	['submissionId', ['submission_id', 'submissionId']],
	['kycStatus', ['kyc.result', 'kyc.status']],
	['applicantId', ['applicant_id', 'data.applicant_id']],
	['email', ['email', 'data.email']],
	['userid', ['userid', 'data.userid']],
	['cf1', ['data.cf1', 'cf1', 'cf.cf1']],
	['cf2', ['data.cf2', 'cf2', 'cf.cf2']],
	['cf3', ['data.cf3', 'cf3', 'cf.cf3']],
	['reviewer', ['reviewer', 'kyc.reviewer']],
	['issuingCountry', ['data.idcard_issuingCountry', 'data.issuingCountry']],
	['idType', ['data.idType']],
	['fullName', ['data.full_name', 'data.name', 'data.fullName', 'ocr.fullName']],
	['firstName', ['data.first_name', 'ocr.firstName']],
	['lastName', ['data.last_name', 'ocr.lastName']],
	['birthDate', ['data.date_of_birth', 'ocr.birthDate']],
	['gender', ['data.gender', 'ocr.gender']],
	['nationality', ['data.nationality', 'ocr.nationality']],
	['identityNumber', ['data.identityNumber', 'ocr.identityNumber']],
	['licenseNumber', ['data.licenseNumber', 'ocr.licenseNumber']],
	['documentNumber', ['data.documentNumber', 'ocr.documentNumber']],
	['issueDate', ['data.idcard_issueDate', 'ocr.issueDate']],
	['expireDate', ['data.idcard_expireDate', 'ocr.expireDate']],
	['ageGroup', ['data.age_group']],
	['addressFormatted', ['data.address_formatted', 'data.address_input', 'data.address_street']],
	['addressCountry', ['data.address_country']],
	['frontImageUrl', ['image.idImage']],
	['backImageUrl', ['image.idBackImage']],
	['selfieImageUrl', ['image.selfieImage']],
	['addressImageUrl', ['image.addressImage']],
	['amlStatus', ['aml.currentstatus', 'aml.status', 'aml.result']],
	['createdAt', ['created_at']],
	['updatedAt', ['updated_at', 'update_at']],
	['pendingAt', ['pending_at', 'kyc.pending_at']],
	['decidedAt', ['kyc_result_at', 'kyc.kyc_result_at']],
];

/** A submission with a text in each of these places. */
function itemWith(places: readonly string[], textOf = (place: string) => `FAKE ${place}`) {
	const item: Record<string, unknown> = {};
	for (const place of places) {
		const [key = '', inner] = place.split('.');
		const outer = isRecord(item[key]) ? item[key] : {};
		item[key] = inner === undefined ? textOf(place) : { ...outer, [inner]: textOf(place) };
	}
	return item;
}

describe('a value of a submission', () => {
	it.each(PLACES.flatMap(([column, places]) => places.map((place) => [column, place] as const)))(
		'is read: %s from %s',
		(column, place) => {
			expect(rowOf(itemWith([place]))[column]).toBe(`FAKE ${place}`);
		},
	);

	it.each(
		PLACES.flatMap(([column, places]) =>
			places.map((place, index) => [column, place, places.slice(index)] as const),
		),
	)('is read first: %s from %s', (column, place, places) => {
		expect(rowOf(itemWith([...places].reverse()))[column]).toBe(`FAKE ${place}`);
	});

	it.each(PLACES.filter(([, places]) => places.length > 1))(
		'is read from a later place where an earlier one has only blanks: %s',
		(column, places) => {
			const [first, second] = places;
			const item = itemWith(places, (place) => (place === first ? ' ' : `FAKE ${place}`));

			expect(rowOf(item)[column]).toBe(`FAKE ${second}`);
		},
	);

	it.each(['match', 7])('can be the whole of what AML says: %j', (aml) => {
		expect(rowOf({ aml }).amlStatus).toBe(String(aml));
	});

	it.each(['created_at', 'updated_at', 'pending_at', 'kyc_result_at'])(
		'is a time in UTC where it can be read: %s',
		(place) => {
			expect(Object.values(rowOf({ [place]: '2024-01-02T03:04:05+09:00' }))).toContain(
				'2024-01-01T18:04:05.000Z',
			);
		},
	);

	it.each([
		[['street', 'street2', 'city', 'state', 'zipcode'], 'street, street2, city, state, zipcode'],
		[['zipcode', 'city', 'street'], 'street, city, zipcode'],
		[['state'], 'state'],
		[['country'], null],
		[[], null],
	])('is an address of the parts that it has: %j', (parts, addressFormatted) => {
		const data = Object.fromEntries(parts.map((part) => [`address_${part}`, part]));

		expect(rowOf({ data })).toMatchObject({ addressFormatted });
	});
});
