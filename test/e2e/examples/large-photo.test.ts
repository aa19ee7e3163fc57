import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ID_WAS_READ, nodeOf } from '../../../sandbox/start/examples';
import { specimenPath } from '../../../sandbox/specimens';
import { NEWEST } from '../../../sandbox/n8n/versions';
import { ensureGraphicsMagick } from './support/graphicsMagick';
import { largePhoto } from './support/largePhoto';
import { sha256Of } from './support/sha256';
import { useFormExample } from './support/useExample';

jest.setTimeout(60_000);

const TWO_MB = 2 * 1024 * 1024;

describe('large-photo', () => {
	const { answerTo, lastParts, lastRow, world } = useFormExample(NEWEST, 'large-photo', {
		change: (workflow) => {
			// Else the node itself would make the pictures smaller, and Edit Image could do nothing unseen.
			nodeOf(workflow, 'ARGOS Identity').parameters['options'] = { fitImages: 'never' };
		},
	});
	let folder: string;
	let largeFront: string;
	let largeBack: string;

	beforeAll(async () => {
		await ensureGraphicsMagick();
		folder = await mkdtemp(join(tmpdir(), 'argos-large-photo-'));
		largeFront = await largePhoto(folder, 'license-front.jpg');
		largeBack = await largePhoto(folder, 'license-back.jpg');
	}, 180_000);
	afterAll(async () => await rm(folder, { recursive: true, force: true }));

	const license = { email: 'ben@example.test', idType: 'Drivers License' };
	const front = specimenPath('license-front.jpg');
	const back = specimenPath('license-back.jpg');
	const sizeOf = (part: string) =>
		world().emulator.requests[0]?.parts.find(({ name }) => name === part)?.size ?? 0;

	it('is tested with photos that are over the limit', async () => {
		expect((await stat(largeFront)).size).toBeGreaterThan(TWO_MB);
		expect((await stat(largeBack)).size).toBeGreaterThan(TWO_MB);
	});

	it('makes both pictures smaller when both are too large', async () => {
		expect(await answerTo({ ...license, front: largeFront, back: largeBack })).toContain(
			ID_WAS_READ,
		);

		expect(sizeOf('idImage')).toBeLessThan(TWO_MB);
		expect(sizeOf('idBackImage')).toBeLessThan(TWO_MB);
		expect(lastParts()['idImage']).not.toBe(lastParts()['idBackImage']);
	});

	it('leaves a small back as it came beside a large front', async () => {
		await answerTo({ ...license, front: largeFront, back });

		expect(sizeOf('idImage')).toBeLessThan(TWO_MB);
		expect(lastParts()).toMatchObject({ idBackImage: sha256Of('license-back.jpg') });
	});

	it('leaves a small front as it came beside a large back', async () => {
		await answerTo({ ...license, front, back: largeBack });

		expect(sizeOf('idBackImage')).toBeLessThan(TWO_MB);
		expect(lastParts()).toMatchObject({ idImage: sha256Of('license-front.jpg') });
	});

	it.each([
		{ tag: 'approved', outcome: 'approved', page: ID_WAS_READ },
		{ tag: 'pending', outcome: 'pending', page: 'Somebody will look at it' },
		{ tag: 'glare-once', outcome: 'retry', page: 'Light is reflected on the document.' },
		{ tag: 'ocr-failed', outcome: 'unread', page: 'Please fill in the form again.' },
		{ tag: 'reject-now', outcome: 'rejected', page: 'we cannot accept this ID' },
		{ tag: 'gateway-500', outcome: 'error', page: 'We could not finish the check.' },
	])('leads $outcome to its page and its row', async ({ tag, outcome, page }) => {
		const text = await answerTo({ email: `anna+${tag}@example.test`, front });

		expect(text).toContain(page);
		expect(await lastRow()).toMatchObject({ name: 'Anna Specimen', outcome });
		expect(lastParts()).toMatchObject({ idImage: sha256Of('license-front.jpg') });
	});
});
