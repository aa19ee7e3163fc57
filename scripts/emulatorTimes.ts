import { loadavg } from 'node:os';
import { EMULATOR_KEY, startEmulator, type Emulator } from '../sandbox/emulator';
import { specimen, type SpecimenName } from '../sandbox/specimens';

interface Upload {
	idType: string;
	front: SpecimenName;
	back?: SpecimenName;
}

interface Time {
	/** Seconds that the client waited. */
	wall: number;
	/** Seconds of processor time of the whole process, which a busy machine changes less. */
	cpu: number;
}

const FIRST: Upload = { idType: 'passport', front: 'passport-anna.jpg' };
const LATER: readonly Upload[] = [
	FIRST,
	{ idType: 'passport', front: 'passport-expired.jpg' },
	{ idType: 'passport', front: 'photos/passport-2-large-turned-1.jpg' },
	{ idType: 'passport', front: 'photos/passport-3-small-noisy.jpg' },
	{ idType: 'drivers_license', front: 'license-front.jpg' },
	{ idType: 'drivers_license', front: 'license-front.jpg', back: 'license-back.jpg' },
	{ idType: 'government_id', front: 'id-card-front.png' },
	{ idType: 'government_id', front: 'id-card-front.png', back: 'id-card-back.png' },
];

const file = (name: SpecimenName) => new Blob([new Uint8Array(specimen(name))]);

async function answerTime(emulator: Emulator, { idType, front, back }: Upload): Promise<Time> {
	const body = new FormData();
	body.set('issuingCountry', 'KOR');
	body.set('email', 'anna@example.test');
	body.set('idType', idType);
	body.set('idImage', file(front));
	if (back) body.set('idBackImage', file(back));
	const [start, before] = [performance.now(), process.cpuUsage()];
	const response = await fetch(`${emulator.baseUrl}/submission/step1`, {
		method: 'POST',
		headers: { 'x-api-key': EMULATOR_KEY },
		body,
	});
	await response.text();
	const { user, system } = process.cpuUsage(before);
	return { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
}

const seconds = ({ wall, cpu }: Time) => `${wall.toFixed(1)} s (processor ${cpu.toFixed(1)} s)`;

/** How long a client waits for a new emulator that reads: for the first answer, and for later ones. */
export async function emulatorTimes(): Promise<string> {
	const start = performance.now();
	const emulator = await startEmulator({ read: true });
	const started = (performance.now() - start) / 1000;
	try {
		const first = await answerTime(emulator, FIRST);
		const later: Time[] = [];
		for (const upload of LATER) later.push(await answerTime(emulator, upload));
		later.sort((a, b) => a.wall - b.wall);
		const [median = first, longest = first] = [later[later.length >> 1], later.at(-1)];
		return `Over HTTP: ready after ${started.toFixed(1)} s, first answer ${seconds(first)}, later answers median ${seconds(median)}, max ${seconds(longest)}; load ${(loadavg()[0] ?? 0).toFixed(1)}.`;
	} finally {
		await emulator.close();
	}
}
