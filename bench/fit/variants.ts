import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { fitImage } from '../../nodes/ArgosIdentity/model/image/fit/fitImage';

const GRAPHICS_MAGICK = '/usr/bin/gm';
const KB = 1024;

/** What a program of its own used besides this process. */
export interface Elsewhere {
	cpu: number;
	memory: number;
}

/** As n8n's Edit Image asks for it: turned, within 2016 pixels, quality 84. */
const GM_ARGUMENTS = 'convert - -auto-orient -resize 2016x2016> -quality 84 jpg:-'.split(' ');

async function graphicsMagick(bytes: Buffer, elsewhere: Elsewhere): Promise<Buffer> {
	const child = spawn(GRAPHICS_MAGICK, GM_ARGUMENTS);
	const parts: Buffer[] = [];
	child.stdout.on('data', (part: Buffer) => parts.push(part));
	const ended = new Promise((resolve) => child.on('close', resolve));
	const watch = setInterval(() => {
		const of = (file: string) => readFileSync(`/proc/${child.pid ?? 0}/${file}`, 'utf8');
		try {
			const [user = 0, system = 0] =
				of('stat').split(') ')[1]?.split(' ').slice(11).map(Number) ?? [];
			elsewhere.cpu = (user + system) * 10;
			elsewhere.memory = Number(/VmHWM:\s+(\d+)/.exec(of('status'))?.[1] ?? elsewhere.memory) / KB;
		} catch {
			// It has ended; the figures of the last look stay.
		}
	}, 5);
	child.stdin.end(bytes);
	await ended;
	clearInterval(watch);
	return Buffer.concat(parts);
}

export const VARIANTS: Record<string, (bytes: Buffer, elsewhere: Elsewhere) => Promise<Buffer>> = {
	ours: async (bytes) => {
		const result = await fitImage(bytes, () => sleep(0));
		if (typeof result === 'string') throw new Error(result);
		return result.bytes;
	},
	sharp: async (bytes) =>
		await sharp(bytes)
			.autoOrient()
			.resize(2016, 2016, { fit: 'inside' })
			.jpeg({ quality: 85 })
			.toBuffer(),
	graphicsMagick,
};

/** The ways that can be measured on this machine. */
export const variantNames = Object.keys(VARIANTS).filter(
	(name) => name !== 'graphicsMagick' || existsSync(GRAPHICS_MAGICK),
);
