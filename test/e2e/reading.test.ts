import { NEWEST, OLDEST } from '../../sandbox/n8n/versions';
import { specimen } from '../../sandbox/specimens';
import { anyText, textWith } from './support/anyText';
import { useN8n } from './support/useN8n';
import { useOperation } from './support/useOperation';

jest.setTimeout(60_000);

const KNOWN = 'submission-1';
const JPEG = specimen('passport-anna.jpg');
const PNG = specimen('formats/palette.png');

describe.each([NEWEST, OLDEST])('reading from ARGOS in n8n %s', (version) => {
	const world = useN8n(version);
	const read = useOperation(world);
	const seedKnown = () =>
		world().emulator.seed(1, () => ({
			submissionId: KNOWN,
			email: 'anna@example.test',
			images: { idImage: JPEG, selfieImage: PNG },
		}));

	it('Get puts out a row for each item, in its order, and an error item for an unknown ID', async () => {
		seedKnown();

		const { execution, items } = await read(
			'get',
			{ submissionId: '={{ $json.id }}' },
			{ items: [{ id: 'nobody' }, { id: KNOWN }], onError: 'continueRegularOutput' },
		);

		expect(execution.status).toBe('success');
		expect(items.map(({ json }) => json)).toMatchObject([
			{ message: textWith('[item 0]'), error: { code: 'notFound', submissionId: 'nobody' } },
			{ outcome: 'approved', submissionId: KNOWN, email: 'anna@example.test', fullName: anyText },
		]);
	});

	it('Get puts out a row for an unknown ID, where that was chosen', async () => {
		const options = { whenNotFound: 'row' };

		const { execution, items } = await read('get', { submissionId: 'nobody', options });

		expect(execution.status).toBe('success');
		expect(items.map(({ json }) => json)).toMatchObject([
			{ outcome: 'notFound', submissionId: 'nobody' },
		]);
	});

	it('Get stops the workflow at an unknown ID', async () => {
		const { execution } = await read('get', { submissionId: 'nobody' });

		expect(execution.status).toBe('error');
		expect(execution.data.resultData.error?.message).toBe(
			'ARGOS has no submission with this ID [item 0]',
		);
	});

	it('Get Many puts out a row for each submission of all pages', async () => {
		const ids = world().emulator.seed(120);

		const { items } = await read('getAll', { returnAll: true });

		expect(items.map(({ json }) => json['submissionId']).sort()).toEqual([...ids].sort());
	});

	it.each([
		['email', '={{ $json.nothing }}', "'Email'"],
		['userid', '={{ $json.nothing }}', "'User ID'"],
		['startDate', '={{ $json.nothing }}', "'Start Date'"],
	])('Get Many sends nothing where the filter %s gives nothing', async (name, value, shown) => {
		world().emulator.seed(3);

		const { execution } = await read('getAll', { returnAll: true, filters: { [name]: value } });

		expect(execution.status).toBe('error');
		expect(execution.data.resultData.error?.message).toContain(shown);
		expect(world().emulator.requests).toEqual([]);
	});

	it('Get Many keeps the rows of the pages before a broken one, beside the error', async () => {
		world().emulator.seed(120);
		world().emulator.setScenario('GET /submission', [
			{ kind: 'success' },
			{ kind: 'raw', status: 200, text: '{"Items": [', contentType: 'application/json' },
		]);

		const { execution, items } = await read(
			'getAll',
			{ returnAll: true },
			{ onError: 'continueRegularOutput' },
		);

		expect(execution.status).toBe('success');
		const rows = items.slice(0, 50);
		expect(rows.filter(({ json }) => json['outcome'] === 'approved')).toHaveLength(50);
		expect(items.slice(50).map(({ json }) => json)).toMatchObject([
			{ message: anyText, error: { code: 'unexpectedResponse' } },
		]);
	});

	it.each([
		['idImage', JPEG, 'image/jpeg'],
		['selfieImage', PNG, 'image/png'],
	])('Get Image puts out the %s as a file to download, byte for byte', async (...expected) => {
		const [image, bytes, mimeType] = expected;
		seedKnown();

		const { items } = await read('getImage', { submissionId: KNOWN, image, outputField: 'photo' });

		expect(items.map(({ json }) => json)).toEqual([
			{ submissionId: KNOWN, image, mimeType, bytes: bytes.length },
		]);
		const { id } = (items[0]?.binary?.['photo'] ?? {}) as { id?: string };
		const file = await world().n8n.download(id ?? 'none');
		expect(file.contentType).toContain(mimeType);
		expect(file.bytes.equals(bytes)).toBe(true);
	});

	it('Get Image puts out an error item for an image that was never sent', async () => {
		seedKnown();

		const { items } = await read(
			'getImage',
			{ submissionId: KNOWN, image: 'addressImage' },
			{ onError: 'continueRegularOutput' },
		);

		expect(items.map(({ json }) => json)).toMatchObject([{ error: { code: 'notFound' } }]);
		expect(items[0]?.binary).toBeUndefined();
	});
});
