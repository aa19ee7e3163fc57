import {
	KNOWN_REJECT_CODES,
	rejectReason,
} from '../../../../nodes/ArgosIdentity/model/status/rejectCodes';

describe('why a submission was rejected', () => {
	it('is told in words for each of the 24 codes that ARGOS names', () => {
		const reasons = KNOWN_REJECT_CODES.map((code) => rejectReason([code]));

		expect(reasons).toHaveLength(24);
		expect(reasons.filter((reason) => !/^[A-Z].*\.$/.test(reason ?? ''))).toEqual([]);
	});

	it('is told once where two codes mean the same', () => {
		expect(rejectReason(['blacklistCountry', 'id_info_blacklist', 'expired_id'])).toBe(
			"The project's rules bar this country. The ID has expired.",
		);
	});

	it.each([[[]], [['constructor']], [['a_new_code']]])('is not guessed for %j', (codes) => {
		expect(rejectReason(codes)).toBeNull();
	});
});
