import { spread } from '../pairs/spread';
import { costsOf, pointOf, type Run } from './results';
import { PARTS, POINTS, type Load, type Measurement, type Part, type SiteName } from './task';

const SECOND_MS = 1000;

const median = (values: readonly number[]) => spread(values).median;

/** Processor seconds of a part for each applicant; 0 where a site has no such part. */
export function cpuSeconds(measurements: readonly Measurement[], part: Part): number {
	const each = measurements.map(
		({ cpuMs, applicants }) => (cpuMs[part] ?? 0) / applicants / SECOND_MS,
	);
	return median(each);
}

/** The same of what stands around n8n on the measured machine. */
export const aroundSeconds = (measurements: readonly Measurement[]): number =>
	median(measurements.map(({ aroundMs, applicants }) => aroundMs / applicants / SECOND_MS));

/** How many of the machine's cores were busy with it. */
export const coresBusy = (measurements: readonly Measurement[]): number =>
	median(
		measurements.map(({ cpuMs, aroundMs, wallMs }) => {
			const parts = Object.values(cpuMs).reduce((sum, ms) => sum + ms, 0);
			return (parts + aroundMs) / wallMs;
		}),
	);

/** The highest memory of a part in any measurement of a site, in bytes. */
export function mostBytes(run: Run, site: SiteName, part: Part): number {
	const points = site === 'queue' ? POINTS.flatMap((point) => pointOf(run, point)) : [];
	const measurements = run.costs
		.filter((cost) => cost.site === site)
		.flatMap((cost) => cost.measurements);
	return Math.max(...[...measurements, ...points].map(({ peakBytes }) => peakBytes[part] ?? 0));
}

/** Processor seconds by site, load and part. */
export type Costs = Record<SiteName, Record<Load, Record<Part, number>>>;

export function costsOfRun(run: Run): Costs {
	const ofLoad = (site: SiteName, load: Load) => {
		const taken = costsOf(run, site, load);
		return Object.fromEntries(PARTS.map((part) => [part, cpuSeconds(taken, part)])) as Record<
			Part,
			number
		>;
	};
	const ofSite = (site: SiteName): Record<Load, Record<Part, number>> => ({
		photos: ofLoad(site, 'photos'),
		images: ofLoad(site, 'images'),
		verdict: ofLoad(site, 'verdict'),
	});
	return { one: ofSite('one'), queue: ofSite('queue') };
}
