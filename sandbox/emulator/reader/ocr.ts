import { dirname, join } from 'node:path';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import type { Box, GreyPicture } from './greyPicture';
import { asPng } from './picture';

/** A word as it was recognised, with its place in the picture and a confidence of 0 to 100. */
export interface Word extends Box {
	text: string;
	confidence: number;
}

/** `page`: text of all sizes anywhere. `zone`: the lines of a machine readable zone. `line`: one line. */
export type OcrMode = 'page' | 'zone' | 'line';

const MRZ_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<';

const MODES: Record<OcrMode, { segmentation: PSM; characters: string }> = {
	page: { segmentation: PSM.SPARSE_TEXT, characters: '' },
	zone: { segmentation: PSM.SINGLE_BLOCK, characters: MRZ_CHARACTERS },
	line: { segmentation: PSM.SINGLE_LINE, characters: '' },
};

/** Both from npm packages on this disk: nothing is fetched and nothing is written. */
const MODEL = join(
	dirname(require.resolve('@tesseract.js-data/eng/package.json')),
	'4.0.0_best_int',
);

/** Dictionaries would turn names and numbers into English words. */
const NO_DICTIONARIES = { load_system_dawg: '0', load_freq_dawg: '0' };

/** Text recognition in a thread of its own. One picture at a time: the caller queues. */
export class Ocr {
	private mode: OcrMode | undefined;

	private constructor(private readonly worker: Worker) {}

	static async start(): Promise<Ocr> {
		const worker = await createWorker(
			'eng',
			OEM.LSTM_ONLY,
			{
				langPath: MODEL,
				cacheMethod: 'none',
				// Without a handler tesseract.js throws where nobody can catch it.
				errorHandler: () => undefined,
			},
			NO_DICTIONARIES,
		);
		return new Ocr(worker);
	}

	async words(picture: GreyPicture, mode: OcrMode, scale = 1): Promise<Word[]> {
		if (mode !== this.mode) {
			const { segmentation, characters } = MODES[mode];
			await this.worker.setParameters({
				tessedit_pageseg_mode: segmentation,
				tessedit_char_whitelist: characters,
				user_defined_dpi: '200',
				// It would print what it thinks of lines that are none.
				debug_file: '/dev/null',
			});
			this.mode = mode;
		}
		const png = await asPng(picture, scale);
		const { data } = await this.worker.recognize(png, {}, { text: false, blocks: true });
		const lines = (data.blocks ?? []).flatMap(({ paragraphs }) =>
			paragraphs.flatMap((paragraph) => paragraph.lines),
		);
		return lines
			.flatMap((line) => line.words)
			.map(({ text, confidence, bbox }) => ({
				text,
				confidence,
				left: bbox.x0 / scale,
				top: bbox.y0 / scale,
				right: bbox.x1 / scale,
				bottom: bbox.y1 / scale,
			}));
	}

	/** Ends the thread; a recognition that is under way never ends then. */
	async stop(): Promise<void> {
		await this.worker.terminate();
	}
}
