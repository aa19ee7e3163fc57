import { createHash } from 'node:crypto';

import { specimen, type SpecimenName } from '../../../../sandbox/specimens';

export const sha256 = (bytes: Uint8Array): string =>
	createHash('sha256').update(bytes).digest('hex');

export const sha256Of = (name: SpecimenName): string => sha256(specimen(name));
