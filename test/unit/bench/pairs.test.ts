import { medianInterval } from '../../../bench/pairs/interval';
import { pairRatios } from '../../../bench/pairs/ratios';
import { judge } from '../../../bench/pairs/target';

describe('where a median lies', () => {
	it.each([
		[5, [1, 5], 0.9375],
		[6, [1, 6], 0.96875],
		[8, [2, 7], 0.9297],
		[11, [3, 9], 0.9346],
		[20, [6, 15], 0.9586],
	] as const)('is told from %i values by their order', (count, [least, most], confidence) => {
		const values = Array.from({ length: count }, (_, index) => count - index);

		const interval = medianInterval(values);

		expect(interval).toEqual({ least, most, confidence: expect.closeTo(confidence, 4) });
	});

	it.each([0, 1, 4])('is not told from %i values', (count) => {
		expect(medianInterval(Array.from({ length: count }, () => 1))).toBeNull();
	});

	it('is not moved by how far off the farthest value is', () => {
		const usual = medianInterval([1, 2, 3, 4, 5, 6, 7, 8]);

		expect(medianInterval([1, 2, 3, 4, 5, 6, 7, 8000])).toEqual(usual);
	});

	it('is in the interval about as often as the interval says', () => {
		// A linear congruential generator, so that every run sees the same numbers.
		let state = 7;
		const random = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
		const holds = () => {
			const values = Array.from({ length: 8 }, () => random() ** 3);
			const { least, most } = medianInterval(values) ?? { least: 0, most: 0 };
			return least <= 0.5 ** 3 && 0.5 ** 3 <= most;
		};

		const share = Array.from({ length: 4000 }, holds).filter(Boolean).length / 4000;

		expect(share).toBeCloseTo(0.93, 1);
	});
});

describe('the verdict on a target', () => {
	it.each([
		['met', [0.9, 0.92, 0.95, 0.97, 1]],
		['missed', [1.01, 1.1, 1.2, 1.3, 1.4]],
		['not decided', [0.7, 0.7, 0.7, 0.7, 1.01]],
		['not decided', [1, 1.5, 1.5, 1.5, 1.5]],
		['not decided', [0.1, 0.1, 0.1, 0.1]],
		['not decided', []],
	] as const)('is "%s" for %j and the limit 1', (verdict, samples) => {
		expect(judge({ limit: 1, samples }).verdict).toBe(verdict);
	});

	it('can be given in spite of one odd pair, if there are eight', () => {
		const samples = [0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 7];

		expect(judge({ limit: 1, samples })).toMatchObject({ median: 0.9, verdict: 'met' });
	});
});

describe('the ratios of pairs', () => {
	it('compare what was measured one after the other', () => {
		expect(pairRatios([10, 30], [5, 10])).toEqual([2, 3]);
	});

	it('leave out a pair that is not complete', () => {
		expect(pairRatios([10, 30], [5])).toEqual([2]);
		expect(pairRatios([10], [5, 10])).toEqual([2]);
		expect(pairRatios([Number.NaN, 30], [5, 10])).toEqual([3]);
	});

	it('leave out a pair whose second figure is not above zero', () => {
		expect(pairRatios([10, 30, 4], [0, -3, 2])).toEqual([2]);
	});
});
