import type { ItemResult } from '../../../../nodes/ArgosIdentity/actions/run/itemResult';
import { leftAtArgos } from '../../../../nodes/ArgosIdentity/actions/run/stopText';
import { ArgosIdentityError } from '../../../../nodes/ArgosIdentity/model/errors/argosIdentityError';
import type { ErrorCode } from '../../../../nodes/ArgosIdentity/model/errors/errorTexts';

const row = (submissionId: string | null): ItemResult => [{ json: { submissionId } }];
const failed = (code: ErrorCode, submissionId: string | null = null): ItemResult =>
	new ArgosIdentityError(code).about(submissionId);

const ANSWERED = 'ARGOS has answered these items, do not send them again';
const PERHAPS =
	'ARGOS may have received these items and counted a try for each, look them up by e-mail with Get Many or in the ARGOS dashboard before sending them again';

describe('what a run has left at ARGOS', () => {
	it.each<[string, Array<ItemResult | undefined>, string]>([
		['nothing', [failed('invalidInput'), failed('rateLimited'), undefined], ''],
		[
			'rows with their IDs',
			[row('a'), failed('notSent'), row('b')],
			`${ANSWERED}: item 0: a, item 2: b.`,
		],
		[
			'rows without an ID',
			[row('a'), row(null), row(null)],
			`${ANSWERED}: item 0: a, and without a submission ID items 1–2.`,
		],
		[
			'what may have been counted',
			[failed('serverError'), failed('cancelled'), failed('notSent'), failed('invalidRequest')],
			`${PERHAPS}: without a submission ID items 0–1, 3.`,
		],
		[
			'what may have been counted of a submission',
			[failed('noAnswer', 'a'), failed('answeredBefore', 'b'), failed('serverError')],
			`${PERHAPS}: item 0: a, item 1: b, and without a submission ID item 2.`,
		],
		[
			'both',
			[row('a'), failed('noAnswer')],
			`${ANSWERED}: item 0: a.\n\n${PERHAPS}: without a submission ID item 1.`,
		],
		['nothing that the error of a single item would not say', [failed('noAnswer')], ''],
		['the submission of a single item', [failed('noAnswer', 'a')], `${PERHAPS}: item 0: a.`],
	])('is %s', (_, results, text) => {
		expect(leftAtArgos(results, 'try')).toBe(text);
	});

	it('is not told of reads, which cost nothing', () => {
		expect(leftAtArgos([row('a'), failed('noAnswer')], 'read')).toBe('');
	});

	it('speaks of changes, not of tries, after changes', () => {
		expect(leftAtArgos([row('a'), failed('noAnswer', 'b')], 'change')).toBe(
			'ARGOS has carried these items out, do not repeat them: item 0: a.\n\n' +
				'ARGOS may have carried these items out, read the submissions again before you repeat them: item 1: b.',
		);
	});

	it('stays short for a thousand items without IDs', () => {
		const results = Array.from({ length: 1000 }, () => failed('serverError'));

		expect(leftAtArgos(results, 'try')).toBe(`${PERHAPS}: without a submission ID items 0–999.`);
	});

	it('loses no ID of a thousand rows', () => {
		const results = Array.from({ length: 1000 }, (_, n) => row(`id${n}.`));

		const text = leftAtArgos(results, 'try');

		expect(results.map((_, n) => text.includes(`item ${n}: id${n}.`))).not.toContain(false);
	});
});
