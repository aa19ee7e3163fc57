import { setMaxListeners } from 'node:events';
import { openLab, type Lab } from '../../sandbox/engine/lab';
import { largePhoto } from '../../sandbox/specimens/largePhoto';
import type * as FitImage from '../../nodes/ArgosIdentity/model/image/fit/fitImage';

/** How many photos the node has begun to make smaller, and how many it has finished. */
const mockFitting = { begun: 0, finished: 0, whenBegun: () => {} };

jest.mock<typeof FitImage>('../../nodes/ArgosIdentity/model/image/fit/fitImage', () => {
	const actual = jest.requireActual<typeof FitImage>(
		'../../nodes/ArgosIdentity/model/image/fit/fitImage',
	);
	return {
		...actual,
		async fitImage(...args) {
			mockFitting.begun += 1;
			mockFitting.whenBegun();
			const result = await actual.fitImage(...args);
			mockFitting.finished += 1;
			return result;
		},
	};
});

describe('large photos in an execution that is stopped', () => {
	let lab: Lab;
	let photo: Buffer;

	beforeAll(async () => {
		lab = await openLab('filesystem');
		photo = await largePhoto();
	}, 60_000);
	afterAll(async () => {
		await lab.close();
	});
	beforeEach(() => {
		lab.emulator.reset();
		Object.assign(mockFitting, { begun: 0, finished: 0, whenBegun: () => {} });
	});

	const applicants = async (count: number) => {
		const data = await lab.engine.storeBinary(photo, { fileName: 'IMG_0001.JPG' });
		return Array.from({ length: count }, (_, n) => ({
			json: { email: `a${n}@example.test` },
			binary: { data },
		}));
	};

	it('are not made smaller any more, and nothing of them is said to be sent', async () => {
		const stop = new AbortController();
		setMaxListeners(Infinity, stop.signal);
		mockFitting.whenBegun = () => stop.abort();

		const error = (await lab
			.submit(await applicants(12), {}, { signal: stop.signal })
			.catch((thrown: unknown) => thrown)) as Error & { description: string };
		mockFitting.whenBegun = () => {};
		// Takes its turn behind all of those, so none of them is left when it is done.
		await lab.submit(await applicants(1));

		expect(mockFitting).toMatchObject({ begun: 2, finished: 1 });
		expect(lab.emulator.requests).toHaveLength(1);
		expect(error.message).toContain('The execution was canceled');
		expect(error.description).not.toMatch(/may have received|answered/);
	}, 60_000);
});
