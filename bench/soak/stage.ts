import { EXAMPLE_CREDENTIAL, VERDICTS_TABLE } from '../../sandbox/start/examples';
import { argosCredential, type CredentialOfNode } from '../../sandbox/n8n/argos';
import { N8nRest } from '../../sandbox/n8n/n8nRest';
import { startN8n, type N8nServer } from '../../sandbox/n8n/n8nServer';
import { PROBED } from '../../sandbox/n8n/neededBytes';
import { NEWEST } from '../../sandbox/n8n/versions';
import type { Served } from '../lab/served';
import { startArgosProcess, type ArgosProcess } from './argosProcess';
import type { Row } from './account';
import type { Way } from './applicants';
import { applicantsWorkflow, catchUpWorkflow, verdictsWorkflow } from './workflows';

type Name = Way | 'verdicts' | 'catchUp';
type Published = Readonly<Record<Name, { id: string; webhookUrl: string }>>;

/** A real n8n with all workflows of the journey, and a local ARGOS that tells it what happens. */
export interface Stage {
	server: N8nServer;
	argos: ArgosProcess;
	published: Published;
	/** Resolves when no webhook and no execution is under way. */
	settled(): Promise<void>;
	failedExecutions(): Promise<number>;
	rows(): Promise<Row[]>;
	close(): Promise<void>;
}

/**
 * What becomes of webhooks: a third is lost, a third comes twice, the second time as soon as the first is
 * answered; and beside every twentieth comes one that somebody made up.
 */
const PLAN = { lost: 1 / 3, repeated: 1 / 3, forged: 0.05, patienceMs: 120_000 };

async function publishAll(n8n: N8nRest, credential: CredentialOfNode) {
	const publish = async ({ definition, path }: Served) => await n8n.publish(definition, path);
	return {
		steps: await publish(applicantsWorkflow('steps', credential)),
		link: await publish(applicantsWorkflow('link', credential)),
		verdicts: await publish(verdictsWorkflow()),
		catchUp: await publish(catchUpWorkflow()),
	};
}

async function setUp(server: N8nServer, argos: ArgosProcess): Promise<Omit<Stage, 'close'>> {
	const n8n = new N8nRest(server.url);
	await n8n.setUpOwner();
	const credential = { ...argosCredential(argos.baseUrl), name: EXAMPLE_CREDENTIAL };
	const published = await publishAll(n8n, await n8n.createCredential(credential));
	await argos.sendTo(published.verdicts.webhookUrl, PLAN);
	const ids = Object.values(published).map(({ id }) => id);
	return {
		server,
		argos,
		published,
		settled: async () => {
			await argos.settled();
			for (const id of ids) await n8n.noneUnderWay(id);
		},
		failedExecutions: async () => {
			const failed = await Promise.all(ids.map(async (id) => await n8n.failedExecutions(id)));
			return failed.reduce((sum, count) => sum + count, 0);
		},
		rows: async () => await n8n.tableRows(VERDICTS_TABLE),
	};
}

/** @param env for n8n, beside what every n8n of these tests gets */
export async function openStage(
	tarball: string,
	env: Readonly<Record<string, string>>,
): Promise<Stage> {
	const argos = await startArgosProcess();
	let server: N8nServer | undefined;
	const close = async () => {
		await server?.stop();
		argos.close();
	};
	try {
		server = await startN8n({ version: NEWEST, tarball, env: { ...PROBED, ...env } });
		return { ...(await setUp(server, argos)), close };
	} catch (error) {
		await close();
		throw error;
	}
}
