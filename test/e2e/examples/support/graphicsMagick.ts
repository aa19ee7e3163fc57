import { ensureDebian } from '../../../../sandbox/n8n/debian';

/** n8n's Edit Image node calls this program, which n8n's Docker image has. */
export const ensureGraphicsMagick = async (): Promise<string> =>
	await ensureDebian('/usr/bin/gm', 'graphicsmagick');
