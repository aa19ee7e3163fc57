import { thousands } from '../page/figures';
import { pairRatios } from '../pairs/ratios';
import type { Target } from '../pairs/target';
import { GROWTH_ROWS, growthsOf } from './growth';
import { ratios, type Figure, type Run, type Where } from './results';
import { placeWords } from './words';

const FIGURE_WORDS: Readonly<Record<Figure, string>> = {
	time: 'Time',
	cpu: 'CPU',
	memory: 'Memory above idle',
};

const LIST: Omit<Where, 'count'> = { reading: 'getAll', binaryMode: 'filesystem', latencyMs: 0 };

type Beside = 'httpRequest' | 'bare';

const BESIDE_WORDS: Readonly<Record<Beside, string>> = {
	httpRequest: 'HTTP Request',
	bare: 'axios',
};

function beside(run: Run, other: Beside, where: Where, figure: Figure, limit: number): Target {
	return {
		what: `${FIGURE_WORDS[figure]} beside ${BESIDE_WORDS[other]}: ${placeWords(where)}`,
		limit,
		samples: ratios(run, where, other, figure),
		unit: 'times',
	};
}

/** What a collection of garbage leaves differs by half a megabyte, beside a hundred of rows. */
const TOLERANCE = 0.02;

/** What is still needed grows by the rows and by nothing else. */
function growth(run: Run): Target {
	const growths = growthsOf(run, 'node');
	return {
		what: `Memory still needed for ${thousands(GROWTH_ROWS)} more submissions, beside their rows`,
		limit: 1 + TOLERANCE,
		samples: pairRatios(
			growths.map(({ heldBytes }) => heldBytes),
			growths.map(({ rowsBytes }) => rowsBytes),
		),
		unit: 'times',
	};
}

/** The project's targets with what a run says to them. */
export function targetsOf(run: Run): Target[] {
	const { lists, gets, images } = run.sizes;
	const singles: Where[] = [
		{ reading: 'get', count: gets, binaryMode: 'filesystem', latencyMs: 100 },
		{ reading: 'getImage', count: images, binaryMode: 'filesystem', latencyMs: 100 },
		{ reading: 'getImage', count: images, binaryMode: 'default', latencyMs: 100 },
	];
	return [
		...lists.map((count) => beside(run, 'httpRequest', { ...LIST, count }, 'time', 1)),
		...lists.map((count) => beside(run, 'httpRequest', { ...LIST, count }, 'memory', 1)),
		growth(run),
		...singles.map((where) => beside(run, 'bare', where, 'time', 1.1)),
		...singles.map((where) => beside(run, 'bare', where, 'cpu', 1.25)),
	];
}
