/**
 * What n8n-core reads while it is imported. Import this file first, before anything of n8n: Jest does so
 * through `setupFiles`, scripts by an import statement at their top.
 */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A developer's own n8n or proxy settings must not reach the engine under test. */
const foreign = /^(N8N_|EXECUTIONS_|(HTTP|HTTPS|ALL|NO)_PROXY$)/i;
for (const name of Object.keys(process.env)) {
	if (foreign.test(name)) Reflect.deleteProperty(process.env, name);
}

/** A home of its own for n8n's settings and stored binary data. n8n makes it when it is first needed. */
const userFolder = join(tmpdir(), `n8n-engine-${randomUUID()}`);

process.env['N8N_USER_FOLDER'] = userFolder;
process.env['N8N_ENCRYPTION_KEY'] = 'engine-tests-only';
/** Silent but for tests of what reaches the log. */
process.env['N8N_LOG_LEVEL'] = process.env['ENGINE_LOG_LEVEL'] ?? 'silent';
process.env['N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS'] = 'true';

/** n8n makes the folder again if it is needed after this. */
export const removeUserFolder = (): void => rmSync(userFolder, { recursive: true, force: true });

// For scripts that end early; Jest does not send this event, there the engine's `close` removes the folder.
process.on('exit', removeUserFolder);
