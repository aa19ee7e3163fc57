import {
	fateOf,
	PLAIN_PLAN,
	type Fate,
	type WebhookPlan,
} from '../../../../sandbox/emulator/webhooks/plan';

const fates = (plan: Partial<WebhookPlan>, count = 3000) =>
	Array.from({ length: count }, (_, index) => fateOf({ ...PLAIN_PLAN, ...plan }, index + 1));

const isRepeated = ({ repeatAfterMs }: Fate) => repeatAfterMs !== undefined;

it('without a plan every delivery arrives once, at once and as it is', () => {
	for (const fate of fates({}, 50)) {
		expect(fate).toEqual({
			delayMs: 0,
			lost: false,
			repeatAfterMs: undefined,
			outOfOrder: false,
			encrypted: false,
			forgery: undefined,
		});
	}
});

it('a third lost and a third repeated leave a third that arrives once', () => {
	const all = fates({ lost: 1 / 3, repeated: 1 / 3 });
	expect(all.filter(({ lost }) => lost).length / 1000).toBeCloseTo(1, 0);
	expect(all.filter(isRepeated).length / 1000).toBeCloseTo(1, 0);
	expect(all.filter((fate) => fate.lost && isRepeated(fate))).toEqual([]);
});

it('a share of 1 is all of them', () => {
	expect(fates({ lost: 1 }, 50).every(({ lost }) => lost)).toBe(true);
});

it('a list names deliveries, and one that is lost is not repeated', () => {
	const all = fates({ lost: [2], repeated: [2, 3] }, 4);
	expect(all.map(({ lost }) => lost)).toEqual([false, true, false, false]);
	expect(all.map(isRepeated)).toEqual([false, false, true, false]);
});

it('the same seed brings the same, another one something else', () => {
	const plan = { lost: 0.5, delayMs: [0, 1000] as const };
	expect(fates({ ...plan, seed: 7 })).toEqual(fates({ ...plan, seed: 7 }));
	expect(fates({ ...plan, seed: 7 })).not.toEqual(fates({ ...plan, seed: 8 }));
});

it('one setting does not change what another brings', () => {
	const lost = (plan: Partial<WebhookPlan>) =>
		fates({ lost: 0.5, ...plan }).map((fate) => fate.lost);
	expect(lost({ delayMs: [0, 9], forged: 0.5, encrypted: 0.5, outOfOrder: 0.5 })).toEqual(lost({}));
});

it('delays lie between the two that are given', () => {
	const delays = fates({ delayMs: [100, 200] }).map(({ delayMs }) => delayMs);
	expect(Math.min(...delays)).toBeGreaterThanOrEqual(100);
	expect(Math.max(...delays)).toBeLessThanOrEqual(200);
	expect(new Set(delays).size).toBeGreaterThan(1000);
});
