import type { Run } from './results';

export function writeCapacityPages(_run: Run): void {}
