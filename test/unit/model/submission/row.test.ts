import {
	notFoundRow,
	SUBMISSION_COLUMNS,
	submissionRow,
} from '../../../../nodes/ArgosIdentity/model/submission/row';
import { readStoredSubmission } from '../../../../nodes/ArgosIdentity/model/submission/stored';

const rejectedWith = (kyc: Record<string, unknown>) =>
	submissionRow(readStoredSubmission({ kyc: { result: 'rejected', ...kyc } }), 0);

describe('the row of a rejected submission', () => {
	it('has every code, its plain words and every comment', () => {
		expect(
			rejectedWith({
				commentCode: ['expired_id', 'a_new_code', 'duplicated_face'],
				comment: ['FAKE comment one.', 'FAKE comment two.'],
			}),
		).toMatchObject({
			outcome: 'rejected',
			attemptsLeft: 0,
			rejectCodes: 'expired_id, a_new_code, duplicated_face',
			rejectReason: 'The ID has expired. The same face is known already.',
			rejectComment: 'FAKE comment one. FAKE comment two.',
		});
	});

	it.each([
		['as a text each', { commentCode: 'other', comment: 'FAKE comment' }],
		['among empty ones', { commentCode: ['', 'other', null], comment: [' ', 'FAKE comment'] }],
	])('has its code and comment where they come %s', (_how, kyc) => {
		expect(rejectedWith(kyc)).toMatchObject({
			rejectCodes: 'other',
			rejectComment: 'FAKE comment',
		});
	});

	it.each([{}, { commentCode: [], comment: [] }, { commentCode: null, comment: '' }])(
		'has no reason where ARGOS gives none: %j',
		(kyc) => {
			expect(rejectedWith(kyc)).toMatchObject({
				rejectCodes: null,
				rejectReason: null,
				rejectComment: null,
			});
		},
	);
});

describe('the row of a submission that ARGOS does not have', () => {
	it('says so and nothing else, in the same columns', () => {
		const { outcome, submissionId, canRetry, ...others } = notFoundRow('fakesub0000001');

		expect({ outcome, submissionId, canRetry }).toEqual({
			outcome: 'notFound',
			submissionId: 'fakesub0000001',
			canRetry: false,
		});
		expect(new Set(Object.values(others))).toEqual(new Set([null]));
		expect(Object.keys(notFoundRow('fakesub0000001'))).toEqual(
			SUBMISSION_COLUMNS.map(({ name }) => name),
		);
	});
});

describe('two rows', () => {
	it('have nothing in common, so that the one does not show what the other has', () => {
		submissionRow(readStoredSubmission({ email: 'fake.person@example.test' }), 0);

		expect(notFoundRow('fakesub0000001').email).toBeNull();
	});
});
