/** What npm may keep of an outer npm's settings: how to reach the registry and where its cache is. */
const NPM_KEEP =
	/^npm_config_(@[^:]+:registry|\/\/.*|registry|cafile|ca|proxy|https_proxy|http_proxy|noproxy|strict_ssl|cache|userconfig|globalconfig|fetch_.*|maxsockets)$/i;

/** Set by npm, jest, tsx and n8n for the process they start, and wrong for what that process starts. */
const DROP =
	/^(npm_.*|INIT_CWD|NODE|NODE_ENV|NODE_OPTIONS|NODE_PATH|JEST_WORKER_ID|N8N_.*|DB_.*|EXECUTIONS_.*|QUEUE_.*|WEBHOOK_URL)$/i;

/**
 * The environment without what an outer `npm run` (or jest) put there. npm hands the project's own
 * `ignore-scripts=true` down as `npm_config_ignore_scripts`, with which `npm rebuild` builds nothing
 * and says nothing; `NODE_ENV=test` changes how n8n starts.
 */
export function cleanEnv(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
	const env: Record<string, string> = {};
	for (const [name, value] of Object.entries(process.env)) {
		if (value !== undefined && (NPM_KEEP.test(name) || !DROP.test(name))) env[name] = value;
	}
	return { ...env, ...extra };
}
