import { EMULATOR_KEY } from '../../sandbox/emulator';
import { argosCredential } from '../../sandbox/n8n/argos';
import { N8nRest } from '../../sandbox/n8n/n8nRest';
import { startN8n } from '../../sandbox/n8n/n8nServer';
import { NEWEST } from '../../sandbox/n8n/versions';
import { SERVED } from './workflows';
import type { WayName } from './task';

/** A real n8n of its own for one way to answer deliveries. */
export interface Side {
	way: WayName;
	pid: number;
	url: string;
	/** Resolves when no execution is under way. Throws when one failed. */
	executionsEnded(): Promise<void>;
	stop(): Promise<void>;
}

interface Surroundings {
	tarball: string;
	/** Of the local ARGOS. */
	baseUrl: string;
	/** For n8n. */
	env: Readonly<Record<string, string>>;
}

export async function startSide(
	way: WayName,
	{ tarball, baseUrl, env }: Surroundings,
): Promise<Side> {
	const server = await startN8n({ version: NEWEST, tarball, env });
	try {
		const n8n = new N8nRest(server.url);
		await n8n.setUpOwner();
		const argos = await n8n.createCredential(argosCredential(baseUrl));
		const header = await n8n.createCredential({
			name: 'Header',
			type: 'httpHeaderAuth',
			data: { name: 'x-api-key', value: EMULATOR_KEY },
		});
		const { definition, path } = SERVED[way]({ baseUrl, argos, header });
		const { id, webhookUrl } = await n8n.publish(definition, path);
		const executionsEnded = async () => await n8n.executionsEnded(id);
		return { way, pid: server.pid, url: webhookUrl, executionsEnded, stop: server.stop };
	} catch (error) {
		await server.stop();
		throw error;
	}
}
