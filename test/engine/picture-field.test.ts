import { createHash } from 'node:crypto';
import type { GenericValue, INodeExecutionData } from 'n8n-workflow';
import { submitId } from '../../nodes/ArgosIdentity/actions/submission/submitId.operation';
import { openLab, type Lab } from '../../sandbox/engine/lab';
import { specimen } from '../../sandbox/specimens';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const backHint = submitId.fields.find(({ name }) => name === 'idBackImage')?.hint ?? '';

/** A whole picture that differs from the others behind its end marker only, where nothing looks. */
const marked = (mark: string) =>
	Buffer.concat([specimen('formats/small.jpg'), Buffer.from(mark, 'latin1')]);

describe.each(['default', 'filesystem'] as const)('a binary field, binary mode %s', (mode) => {
	let lab: Lab;

	beforeAll(async () => {
		lab = await openLab(mode);
	});
	beforeEach(() => lab.emulator.reset());
	afterAll(async () => {
		await lab.close();
	});

	const store = async (bytes: Buffer, fileName = 'photo.jpg') =>
		await lab.engine.storeBinary(bytes, { fileName, mimeType: 'image/jpeg' });

	const submit = async (
		binary: INodeExecutionData['binary'],
		parameters: Record<string, GenericValue>,
	) => {
		const item = { json: { email: 'anna@example.test' }, ...(binary && { binary }) };
		const { output } = await lab.submit([item], parameters, { onError: 'continueRegularOutput' });
		return output[0]?.[0]?.json ?? {};
	};

	const sent = (name: string) =>
		lab.emulator.requests[0]?.parts.find((part) => part.name === name)?.sha256;

	const refusedWith = (message: string) => ({
		message: expect.stringContaining(message),
		error: expect.objectContaining({ code: 'invalidInput', sent: 'no' }),
	});

	it.each(['$binary.data', "$binary['data']", '$input.item.binary.data'])(
		'can be given as the file itself: {{ %s }}',
		async (expression) => {
			const binary = { other: await store(marked('other')), data: await store(marked('it')) };

			await submit(binary, { idImage: `={{ ${expression} }}` });

			expect(sent('idImage')).toBe(sha256(marked('it')));
		},
	);

	it.each([
		['sent where the item has it', true],
		['none where the item has none', false],
	])('of the back, by the expression in its hint, is %s', async (_, isThere) => {
		const [expression = ''] = /\{\{.*\}\}/.exec(backHint) ?? [];
		const back = isThere ? { ID_Back: await store(marked('back!'), 'back.jpg') } : {};
		const binary = { data: await store(marked('front')), ...back };

		const row = await submit(binary, { idType: 'government_id', idBackImage: `=${expression}` });

		expect(row).toMatchObject({ outcome: 'success' });
		expect(sent('idBackImage')).toBe(isThere ? sha256(marked('back!')) : undefined);
	});

	it('can be given as the file itself for both sides', async () => {
		const binary = {
			front: await store(marked('front'), 'front.jpg'),
			back: await store(marked('back!'), 'back.jpg'),
		};

		await submit(binary, {
			idType: 'government_id',
			idImage: '={{ $binary.front }}',
			idBackImage: '={{ $binary.back }}',
		});

		expect([sent('idImage'), sent('idBackImage')]).toEqual([
			sha256(marked('front')),
			sha256(marked('back!')),
		]);
	});

	it('can be given as the file itself when another field holds the same file', async () => {
		const file = await store(marked('it'));

		await submit({ data: file, copy: { ...file } }, { idImage: '={{ $binary.data }}' });

		expect(sent('idImage')).toBe(sha256(marked('it')));
	});

	it.each([
		['data ', 'data'],
		[' data', 'data'],
		['data\u200b', 'data'],
		['ID', 'ID '],
		[' ID ', 'ID'],
	])('is found by %j when the item calls it %j', async (given, name) => {
		await submit({ [name]: await store(marked('it')) }, { idImage: given });

		expect(sent('idImage')).toBe(sha256(marked('it')));
	});

	it('is first of all the one that has exactly the given name', async () => {
		const binary = { ID: await store(marked('ID')), 'ID ': await store(marked('ID and a space')) };

		await submit(binary, { idImage: 'ID ' });

		expect(sent('idImage')).toBe(sha256(marked('ID and a space')));
	});

	it('is not guessed among two whose names are alike', async () => {
		const binary = { ' ID': await store(marked('a')), 'ID ': await store(marked('b')) };

		expect(await submit(binary, { idImage: 'ID' })).toEqual(
			refusedWith("'Front Image Field' names a binary field that this item does not have"),
		);
		expect(lab.emulator.requests).toEqual([]);
	});

	it.each(['  ', '\u200b', '={{ $binary.nope }}'])(
		'is empty when nothing visible is given: %j',
		async (given) => {
			expect(await submit({ data: await store(marked('it')) }, { idImage: given })).toEqual(
				refusedWith("'Front Image Field' is empty"),
			);
		},
	);

	it.each(['={{ 5 }}', '={{ ["data"] }}', '={{ { a: 1 } }}', '={{ false }}'])(
		'is neither a name nor a file: %s',
		async (given) => {
			expect(await submit({ data: await store(marked('it')) }, { idImage: given })).toEqual(
				refusedWith("'Front Image Field' is neither the name of a binary field nor a file"),
			);
			expect(lab.emulator.requests).toEqual([]);
		},
	);

	it('is refused when an expression gives a file that only looks like one of the item', async () => {
		const binary = { data: await store(marked('it')) };
		const stranger = '={{ { mimeType: "image/jpeg", fileName: "photo.jpg" } }}';

		expect(await submit(binary, { idImage: stranger })).toEqual(
			refusedWith("'Front Image Field' gives a file without its content"),
		);
		expect(lab.emulator.requests).toEqual([]);
	});

	describe('for the back', () => {
		it.each(['passport', 'visa', 'Visa'])(
			'counts as empty when the item does not have it: %s',
			async (idType) => {
				const row = await submit(
					{ data: await store(marked('it')) },
					{ idType, idBackImage: 'ID_Back' },
				);

				expect(row.outcome).toBe('success');
				expect(sent('idBackImage')).toBeUndefined();
			},
		);

		it.each(['passport', 'visa'])('is sent when the item has it: %s', async (idType) => {
			const binary = { data: await store(marked('it')), ID_Back: await store(marked('back')) };

			await submit(binary, { idType, idBackImage: 'ID_Back ' });

			expect(sent('idBackImage')).toBe(sha256(marked('back')));
		});

		it.each([
			'aadhaar',
			'drivers_license',
			'government_id',
			'pancard',
			'residence_permit',
			'universal',
			'vehicle_registration_certificate',
		])('is refused unsent when the item does not have it: %s', async (idType) => {
			const binary = { data: await store(marked('it')) };

			expect(await submit(binary, { idType, idBackImage: 'ID_Back' })).toEqual(
				refusedWith("'Back Image Field' names a binary field that this item does not have"),
			);
			expect(lab.emulator.requests).toEqual([]);
		});

		it('is refused for a passport too when it is no name at all', async () => {
			const binary = { data: await store(marked('it')) };

			expect(await submit(binary, { idBackImage: '={{ { a: 1 } }}' })).toEqual(
				refusedWith("'Back Image Field' is neither the name of a binary field nor a file"),
			);
		});
	});
});

describe('a binary field in memory', () => {
	let lab: Lab;

	beforeAll(async () => {
		lab = await openLab('default');
	});
	beforeEach(() => lab.emulator.reset());
	afterAll(async () => {
		await lab.close();
	});

	it('is not guessed when n8n leaves nothing to tell two files apart', async () => {
		const options = { fileName: 'image.jpg', mimeType: 'image/jpeg' };
		const binary = {
			front: await lab.engine.storeBinary(marked('front'), options),
			back: await lab.engine.storeBinary(marked('back!'), options),
		};

		const { output } = await lab.submit(
			[{ json: { email: 'anna@example.test' }, binary }],
			{ idImage: '={{ $binary.front }}' },
			{ onError: 'continueRegularOutput' },
		);

		expect(output[0]?.[0]?.json).toMatchObject({
			message: expect.stringContaining("'Front Image Field' gives a file without its content"),
			error: { description: expect.stringContaining('Binary fields of this item: front, back.') },
		});
		expect(lab.emulator.requests).toEqual([]);
	});

	it('is found among the JSON fields, by its name with a space too, where the workflow combines them', async () => {
		const data = await lab.picture('formats/small.jpg');
		const item = { json: { email: 'anna@example.test', data } as never };
		const settings = { binaryMode: 'combined' } as const;

		const first = await lab.submit([item], { idImage: 'data ' }, { settings });
		const second = await lab.submit([item], { idImage: '={{ $json.data }}' }, { settings });

		expect([first, second].map(({ output }) => output[0]?.[0]?.json.outcome)).toEqual([
			'success',
			'success',
		]);
	});
});
