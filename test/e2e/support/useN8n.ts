import { startEmulator, type Emulator, type EmulatorOptions } from '../../../sandbox/emulator';
import { N8nRest } from '../../../sandbox/n8n/n8nRest';
import { startN8n, type N8nServer } from '../../../sandbox/n8n/n8nServer';
import { builtTarball } from '../../../sandbox/n8n/packageTarball';
import type { N8nVersion } from '../../../sandbox/n8n/versions';

export interface World {
	/** A local ARGOS; forgets everything before each test. */
	emulator: Emulator;
	server: N8nServer;
	/** Signed in as the server's owner. */
	n8n: N8nRest;
}

/** A fresh n8n with the packed project, and a local ARGOS, for all tests of the describe block around. */
export function useN8n(
	version: N8nVersion,
	argos: Pick<EmulatorOptions, 'read'> = {},
	env: Readonly<Record<string, string>> = {},
): () => World {
	let world: World | undefined;
	const ends: Array<() => Promise<void>> = [];

	beforeAll(async () => {
		const emulator = await startEmulator(argos);
		ends.push(async () => await emulator.close());
		const server = await startN8n({ version, tarball: builtTarball(), env });
		ends.push(async () => await server.stop());
		const n8n = new N8nRest(server.url);
		await n8n.setUpOwner();
		world = { emulator, server, n8n };
	}, 180_000);
	beforeEach(() => world?.emulator.reset());
	afterAll(async () => {
		for (const end of ends.reverse()) await end();
	}, 60_000);

	return () => {
		if (!world) throw new Error('n8n is there in tests and hooks only');
		return world;
	};
}
