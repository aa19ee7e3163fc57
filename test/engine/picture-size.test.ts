import { Container } from '@n8n/di';
import { BinaryDataService } from 'n8n-core';
import type { IBinaryData } from 'n8n-workflow';
import { writeFileSync } from 'node:fs';
import { openLab, type Lab } from '../../sandbox/engine/lab';
import { specimen } from '../../sandbox/specimens';

const LIMIT_BYTES = 25 * 1024 * 1024;

/** A whole picture with nothing but zeros behind its end marker. */
function pictureOf(bytes: number): Buffer {
	const file = Buffer.alloc(bytes);
	specimen('formats/small.jpg').copy(file);
	return file;
}

describe.each([
	['default', true],
	['default', false],
	['filesystem', true],
	['filesystem', false],
] as const)('a picture over 25 MB, binary mode %s, Check Images %s', (mode, checkImages) => {
	let lab: Lab;

	beforeAll(async () => {
		lab = await openLab(mode);
	});
	beforeEach(() => lab.emulator.reset());
	afterAll(async () => {
		await lab.close();
	});

	const store = async (bytes: number) =>
		await lab.engine.storeBinary(pictureOf(bytes), { fileName: 'id.jpg', mimeType: 'image/jpeg' });

	const submit = async (data: IBinaryData) => {
		const { output } = await lab.submit(
			[{ json: { email: 'anna@example.test' }, binary: { data } }],
			{ options: { checkImages } },
			{ onError: 'continueRegularOutput' },
		);
		return output[0]?.[0]?.json;
	};

	const REFUSED = {
		message: expect.stringContaining("The image in 'Front Image Field' is larger than 2 MB"),
		error: { code: 'invalidImage', sent: 'no' },
	};

	it('is refused unsent', async () => {
		expect(await submit(await store(LIMIT_BYTES + 1))).toMatchObject(REFUSED);
		expect(lab.emulator.requests).toEqual([]);
	});

	if (mode === 'filesystem') {
		it('is refused unsent when n8n says that it is smaller', async () => {
			const file = await store(LIMIT_BYTES + 1);

			expect(await submit({ ...file, bytes: 1000 })).toMatchObject(REFUSED);
			expect(lab.emulator.requests).toEqual([]);
		});

		it('is refused unsent when n8n does not know its size', async () => {
			const { bytes, ...file } = await store(LIMIT_BYTES + 1);
			const path = Container.get(BinaryDataService).getPath(file.id ?? '');
			writeFileSync(`${path}.metadata`, '{}');

			expect(await submit(file)).toMatchObject(REFUSED);
			expect([bytes, lab.emulator.requests.length]).toEqual([LIMIT_BYTES + 1, 0]);
		});
	}
});
