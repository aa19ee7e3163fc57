import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { Hints } from '../../../../nodes/ArgosIdentity/actions/item/hints';
import { loadPicture } from '../../../../nodes/ArgosIdentity/actions/pictures/loadPicture';
import { FRONT } from '../../../../nodes/ArgosIdentity/actions/pictures/slot';
import { specimen } from '../../../../sandbox/specimens';

const HANDLING = { checkImages: true, fitImages: 'whenTooLarge' } as const;

/** An item with a small picture, during the loading of which something happens. */
function itemOf(signal: AbortSignal, whileLoading: () => void) {
	const bytes = specimen('formats/small.jpg');
	const binary: IBinaryData = {
		data: 'filesystem-v2',
		id: 'f:1',
		mimeType: '',
		bytes: bytes.length,
	};
	const context = {
		getExecutionCancelSignal: () => signal,
		helpers: {
			assertBinaryData: () => binary,
			getBinaryDataBuffer: async () => {
				whileLoading();
				return bytes;
			},
		},
	} as unknown as IExecuteFunctions;
	return { context, itemIndex: 0, hints: new Hints() };
}

describe('a picture', () => {
	it('that is loaded while its execution is stopped is not sent, and its item says so', async () => {
		const stop = new AbortController();
		const item = itemOf(stop.signal, () => stop.abort());

		await expect(loadPicture(item, FRONT, 'data', HANDLING)).rejects.toMatchObject({
			code: 'cancelled',
			sent: 'no',
		});
	});

	it('is given as a file to send otherwise', async () => {
		const item = itemOf(new AbortController().signal, () => {});

		const picture = await loadPicture(item, FRONT, 'data', HANDLING);

		expect(await picture?.()).toMatchObject({ fileName: 'id-front.jpg', mimeType: 'image/jpeg' });
	});
});
