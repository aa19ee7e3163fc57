import * as masks from '../../../../nodes/ArgosIdentity/model/row/masks';

/** What a column with this mask shows, in both modes that hide something. */
const shown = (mask: keyof typeof masks, text: string) => {
	const { masked, none } = masks[mask];
	return { masked: masked(text), none: none(text) };
};

const expectShown = (mask: keyof typeof masks, text: string) =>
	expect(shown(mask, text)).toEqual({ masked: text, none: text });
const expectHidden = (mask: keyof typeof masks, text: string) =>
	expect(shown(mask, text)).toEqual({ masked: null, none: null });

describe('where personal data is hidden', () => {
	it('a time is shown, and words in its place are not', () => {
		expectShown('time', '2024-01-02T03:04:05.678Z');
		for (const text of ['asked Anna on 2024-01-02', '2024-01-02T03:04:05.678Z Anna', 'x']) {
			expectHidden('time', text);
		}
	});

	it('the system is named as the reviewer, a person is not', () => {
		expectShown('systemOnly', 'system');
		for (const text of ['anna@example.test', 'System of Anna', ''])
			expectHidden('systemOnly', text);
	});

	it('codes are shown, and words among them are not', () => {
		expectShown('code', 'glare_detected');
		expectShown('code', 'a_new_code_2');
		expect(shown('code', 'glare_detected, Anna Specimen, expired_id')).toEqual({
			masked: 'glare_detected, expired_id',
			none: 'glare_detected, expired_id',
		});
		for (const text of [
			'Anna_specimen',
			'anna',
			'a_specimen lives here',
			'anna specimen_x',
			`a_${'b'.repeat(63)}`,
			'a_',
		]) {
			expectHidden('code', text);
		}
	});

	it('names of fields are shown, and words among them are not', () => {
		expect(shown('fieldNames', 'documentNumber, Anna, anna specimen, issue_date')).toEqual({
			masked: 'documentNumber, issue_date',
			none: 'documentNumber, issue_date',
		});
		expectHidden('fieldNames', 'a'.repeat(41));
	});

	it('an empty name has no letter', () => {
		expect(masks.firstLetter.masked('')).toBe('***');
	});
});
