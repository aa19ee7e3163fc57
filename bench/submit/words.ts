import type { Where } from './results';

const MODE_WORDS: Readonly<Record<Where['binaryMode'], string>> = {
	filesystem: 'binary data in files (`filesystem`)',
	default: 'binary data in memory (`default`)',
};

export const placeWords = ({ items, latencyMs, binaryMode }: Where) =>
	`${items} items, answers after ${latencyMs} ms, ${MODE_WORDS[binaryMode]}`;
