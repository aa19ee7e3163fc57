import { OWN_CONNECTION } from '../../sandbox/n8n/n8nRest';
import { applicantsFrom, type Applicant } from './applicants';
import { accountOf } from './account';
import { lookAt } from './look';
import { fillIn, handIn } from './play';
import type { End, Taken } from './results';
import { openStage, type Stage } from './stage';
import { SAVING, SETTINGS, type Setting } from './task';

const secondsSince = (startedAt: number): number => (Date.now() - startedAt) / 1000;

export interface SoakOptions {
	/** The packed project. */
	tarball: string;
	applicants: number;
	/** How many are handed in at a time; the next ones when all of these are through. */
	batch: number;
	setting: Setting;
	/** After every batch, and at the end. */
	progress: (taken: Taken, line: string) => void;
}

/** One batch: half of it through the two steps, half through links. */
async function letThrough(
	{ published, settled }: Stage,
	applicants: readonly Applicant[],
): Promise<void> {
	const of = (way: Applicant['way']) => applicants.filter((one) => one.way === way);
	const byLink = async () => {
		const rows = await handIn(published.link.webhookUrl, of('link'));
		await fillIn(rows.map(({ link }) => String(link)));
	};
	await Promise.all([handIn(published.steps.webhookUrl, of('steps')), byLink()]);
	await settled();
}

/** All batches, one after the other, with a look after each tenth of the applicants. */
async function everybody(
	stage: Stage,
	{ applicants: count, batch, progress }: SoakOptions,
	taken: Taken,
): Promise<void> {
	const { looks } = taken;
	let seconds = 0;
	for (let first = 0; first < count; first += batch) {
		const startedAt = Date.now();
		const applicants = Math.min(first + batch, count);
		await letThrough(stage, applicantsFrom(first, applicants - first));
		seconds += secondsSince(startedAt);
		const isTenth = applicants >= ((looks.length + 1) * count) / 10;
		if (isTenth) looks.push({ applicants, seconds, ...(await lookAt(stage.server)) });
		progress(taken, `${applicants} of ${count} after ${seconds.toFixed(0)} s`);
	}
}

/** Lets the example catch up once, and looks at what has come of everybody. */
async function catchUp(stage: Stage, count: number): Promise<End> {
	const { published, settled, argos, server } = stage;
	const rowsBefore = (await stage.rows()).length;
	const startedAt = Date.now();
	const { status } = await fetch(published.catchUp.webhookUrl, {
		method: 'POST',
		headers: OWN_CONNECTION,
	});
	if (status !== 200) throw new Error(`Catch-up was answered ${status}`);
	await settled();
	const catchUpSeconds = secondsSince(startedAt);
	const rows = await stage.rows();
	const { known, deliveries } = await argos.account();
	return {
		look: await lookAt(server),
		rowsBefore,
		rows: rows.length,
		catchUpSeconds,
		failedExecutions: await stage.failedExecutions(),
		deliveries,
		account: accountOf(applicantsFrom(0, count), known, rows),
	};
}

/**
 * The whole journey in a real n8n: applicants through both ways, ARGOS's webhooks partly lost and repeated,
 * verdicts into a table, and a catch-up at the end. Throws where a workflow could not be started; what came
 * of the journey stands in the result.
 */
export async function soak(options: SoakOptions): Promise<Taken> {
	const stage = await openStage(options.tarball, { ...SAVING, ...SETTINGS[options.setting] });
	try {
		const taken: Taken = { start: await lookAt(stage.server), looks: [] };
		await everybody(stage, options, taken);
		taken.end = await catchUp(stage, options.applicants);
		options.progress(taken, 'Caught up');
		return taken;
	} finally {
		await stage.close();
	}
}
