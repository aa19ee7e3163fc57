import { createRequire } from 'node:module';
import type { IRun } from 'n8n-workflow';

// By require: flatted's types are declared for ES modules only, though it ships CommonJS too.
const { stringify } = createRequire(__filename)('flatted') as { stringify(value: unknown): string };

/**
 * The text that n8n writes to its database for an execution: `flatted`'s form of `run.data`
 * (`n8n/dist/executions/execution-persistence.js`). What must not be stored must not be in here.
 */
export const serializeRun = (run: IRun): string => stringify(run.data);
