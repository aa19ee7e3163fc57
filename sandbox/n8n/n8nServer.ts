import { freePorts } from './freePorts';
import { startN8nProcess, type N8nProcess } from './n8nProcess';
import type { N8nVersion } from './versions';

export interface N8nServer extends N8nProcess {
	/** Without a slash at its end. */
	url: string;
}

/** A real n8n with the packed project in it, on free ports of the loopback. */
export async function startN8n(options: {
	version: N8nVersion;
	tarball: string;
	/** A free one if not given. */
	port?: number;
	env?: Readonly<Record<string, string>>;
}): Promise<N8nServer> {
	const [freePort, brokerPort] = await freePorts(2);
	const port = options.port ?? freePort;
	const n8n = await startN8nProcess({
		...options,
		command: 'start',
		readyText: 'Editor is now accessible',
		env: {
			N8N_PORT: String(port),
			N8N_RUNNERS_BROKER_PORT: String(brokerPort),
			...options.env,
		},
	});
	return { ...n8n, url: `http://127.0.0.1:${port}` };
}
