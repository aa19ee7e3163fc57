import { readStoredSubmission } from '../../../../nodes/ArgosIdentity/model/submission/stored';

describe('the failed tries of a submission', () => {
	const attempt = (attemptCnt: unknown, retryCode: string) => ({
		attemptCnt,
		retryCode: [retryCode],
	});
	const readTries = (attempts: unknown) => {
		const { retryCount, retryReasons } = readStoredSubmission({ kyc: { attempts } });
		return { retryCount, codes: retryReasons.map(({ code }) => code) };
	};

	it.each([
		['in order', [attempt(1, 'a_first'), attempt(2, 'a_second')], 2, 'a_second'],
		['in reverse', [attempt(2, 'a_second'), attempt(1, 'a_first')], 2, 'a_second'],
		['with the same count', [attempt(1, 'a_first'), attempt(1, 'a_second')], 1, 'a_second'],
		['without counts', [attempt(null, 'a_first'), attempt('', 'a_second')], null, 'a_second'],
		['with one count', [attempt(1, 'a_first'), attempt(undefined, 'a_second')], 1, 'a_first'],
		['with counts as texts', [attempt('10', 'a_tenth'), attempt('9', 'a_ninth')], 10, 'a_tenth'],
		['among what is none', ['x', attempt(1, 'a_first'), null, ['y']], 1, 'a_first'],
	])('end with the last one %s', (_how, attempts, retryCount, code) => {
		expect(readTries(attempts)).toEqual({ retryCount, codes: [code] });
	});

	it.each([
		[0, 0],
		['0', 0],
		[3, 3],
		[-1, null],
		[1.5, null],
		['one', null],
		[Infinity, null],
		[true, null],
		[null, null],
	])('are counted as %j: %j', (attemptCnt, retryCount) => {
		expect(readTries([attempt(attemptCnt, 'a_code')]).retryCount).toBe(retryCount);
	});

	it.each([undefined, null, [], {}, 'none', [null, 'x', []], attempt(1, 'a_code')])(
		'are none in %j',
		(attempts) => {
			expect(readTries(attempts)).toEqual({ retryCount: null, codes: [] });
		},
	);
});
