import type { Reading } from './task';

/** How many are read before measuring, as a server that has been up for a while has the code warm. */
export const WARM_UP: Readonly<Record<Reading, number>> = { getAll: 1000, get: 100, getImage: 20 };
