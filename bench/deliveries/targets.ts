import type { Target } from '../pairs/target';
import { ratios, type Figure, type Run } from './results';
import { placeWords, PLACES, type WayName } from './task';

type Other = Exclude<WayName, 'trigger'>;

const FIGURE_WORDS: Readonly<Record<Figure, string>> = {
	wallMs: 'Time for all deliveries',
	cpuMs: 'CPU per delivery',
	p50Ms: 'Time to answer, p50',
	p99Ms: 'Time to answer, p99',
};

/** Who answers at once has asked nobody yet: its time to answer is no measure for who has. */
const COMPARED: Readonly<Record<Other, { words: string; figures: readonly Figure[] }>> = {
	webhookLast: {
		words: 'Webhook that answers when the last node finishes',
		figures: ['wallMs', 'cpuMs', 'p50Ms', 'p99Ms'],
	},
	webhookAtOnce: { words: 'Webhook that answers immediately', figures: ['wallMs', 'cpuMs'] },
};

const OTHERS: readonly Other[] = ['webhookLast', 'webhookAtOnce'];

/** Not slower than n8n's own nodes that do the same. */
export function targetsOf(run: Run): Target[] {
	return PLACES.flatMap((place) =>
		OTHERS.flatMap((other) =>
			COMPARED[other].figures.map((figure): Target => {
				const { words } = COMPARED[other];
				return {
					what: `${FIGURE_WORDS[figure]} beside a ${words}: ${placeWords(place)}`,
					limit: 1,
					samples: ratios(run, place, other, figure),
					unit: 'times',
				};
			}),
		),
	);
}
