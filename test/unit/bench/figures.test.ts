import { decimalsOf, millisecondsEach } from '../../../bench/page/figures';

describe('a figure of which three digits are shown', () => {
	it.each([
		[0.0324, 4],
		[0.49, 3],
		[1.19, 2],
		[10.4, 1],
		[304, 0],
		[6660, 0],
		[0, 0],
	])('%d has %i decimals', (value, decimals) => {
		expect(decimalsOf(value)).toBe(decimals);
	});

	it('has least and most with as many decimals as its median', () => {
		expect(millisecondsEach({ median: 0.03241, least: 0.03, most: 1.5 })).toBe(
			'0.0324 (0.0300–1.5000)',
		);
	});
});
