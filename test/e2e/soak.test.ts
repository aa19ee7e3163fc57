import { faultsOf, type Taken } from '../../bench/soak/results';
import { soak } from '../../bench/soak/soak';
import { builtTarball } from '../../sandbox/n8n/packageTarball';

jest.setTimeout(180_000);

const APPLICANTS = 120;

describe(`The soak with ${APPLICANTS} applicants in place of ten thousand`, () => {
	let taken: Taken = { looks: [] };

	beforeAll(async () => {
		const tarball = builtTarball();
		const progress = () => {};
		taken = await soak({ tarball, applicants: APPLICANTS, batch: 40, setting: 'legacy', progress });
	}, 180_000);

	it('has everybody in the table once, with the verdict that ARGOS has', () => {
		expect(faultsOf({ applicants: APPLICANTS, ...taken })).toEqual([]);
		expect(taken.end?.rows).toBe(APPLICANTS);
	});

	it('had webhooks lost, repeated and forged, so that catch-up was needed', () => {
		const { deliveries, rowsBefore = Infinity } = taken.end ?? {};

		// A third of two for each applicant, give or take.
		expect(deliveries?.arose).toBe(2 * APPLICANTS);
		expect(deliveries?.lost).toBeGreaterThan(APPLICANTS / 3);
		expect(deliveries?.repeated).toBeGreaterThan(APPLICANTS / 3);
		expect(deliveries?.forged).toBeGreaterThan(0);
		expect(rowsBefore).toBeLessThan(APPLICANTS);
	});
});
