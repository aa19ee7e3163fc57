import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assignment, Look } from '../task';
import { mostMemory, type Memory } from '../../lab/memory';
import { timeByPart, type Part } from './parts';
import { profileOf } from './profile';

/** How often the memory is looked at, in milliseconds. */
const MEMORY_EVERY_MS = 10;

/** What each look finds: milliseconds of the main thread by part, or bytes. */
export interface Findings {
	time: Record<Part, number>;
	used: Memory;
	held: Memory;
}

/** Looks into `work` in one way. */
export async function lookInto(
	look: Look,
	{ way, items, latencyMs, binaryMode, profileFolder }: Assignment,
	work: () => Promise<void>,
): Promise<Partial<Findings>> {
	if (look !== 'time') {
		const collecting = look === 'held';
		return { [look]: await mostMemory(work, { collecting, everyMs: MEMORY_EVERY_MS }) };
	}
	const profile = await profileOf(work);
	if (profileFolder !== undefined) {
		const name = `${way}-${items}-${latencyMs}ms-${binaryMode}.cpuprofile`;
		writeFileSync(join(profileFolder, name), JSON.stringify(profile));
	}
	return { time: timeByPart(profile) };
}
