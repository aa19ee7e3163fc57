import { applicantsFrom, type Applicant } from './applicants';
import { accountOf } from './account';
import { lookAt } from './look';
import { fillIn, handIn } from './play';
import type { Look, Run } from './results';
import { openStage, type Stage } from './stage';

export interface SoakOptions {
	/** The packed project. */
	tarball: string;
	applicants: number;
	/** How many are handed in at a time; the next ones when all of these are through. */
	batch: number;
	/** For n8n, beside its defaults. */
	env: Readonly<Record<string, string>>;
	/** After every batch, and at the end. */
	progress: (run: Pick<Run, 'looks' | 'end'>, line: string) => void;
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

async function catchUp({ published, settled }: Stage): Promise<void> {
	const { status } = await fetch(published.catchUp.webhookUrl, { method: 'POST' });
	if (status !== 200) throw new Error(`Catch-up was answered ${status}`);
	await settled();
}

/**
 * The whole journey in a real n8n: applicants through both ways, ARGOS's webhooks partly lost and repeated,
 * verdicts into a table, and a catch-up at the end. Throws where a workflow could not be started; what came
 * of the journey stands in the result.
 */
export async function soak(options: SoakOptions): Promise<Pick<Run, 'looks' | 'end'>> {
	const { tarball, applicants: count, batch, env, progress } = options;
	const stage = await openStage(tarball, env);
	try {
		const looks: Look[] = [];
		const startedAt = Date.now();
		for (let first = 0; first < count; first += batch) {
			const through = Math.min(first + batch, count);
			await letThrough(stage, applicantsFrom(first, through - first));
			const isTenth = through >= ((looks.length + 1) * count) / 10;
			if (isTenth) looks.push(await lookAt(stage.server, { applicants: through, startedAt }));
			progress(
				{ looks },
				`${through} of ${count}, ${((Date.now() - startedAt) / 1000).toFixed(0)} s`,
			);
		}
		const rowsBefore = (await stage.rows()).length;
		const catchUpAt = Date.now();
		await catchUp(stage);
		const catchUpSeconds = (Date.now() - catchUpAt) / 1000;
		const rows = await stage.rows();
		const { known, deliveries } = await stage.argos.account();
		const end = {
			look: await lookAt(stage.server, { applicants: count, startedAt }),
			rowsBefore,
			rows: rows.length,
			catchUpSeconds,
			failedExecutions: await stage.failedExecutions(),
			deliveries,
			account: accountOf(applicantsFrom(0, count), known, rows),
		};
		progress({ looks, end }, 'Caught up');
		return { looks, end };
	} finally {
		await stage.close();
	}
}
