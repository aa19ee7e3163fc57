import type { Check } from './check';
import { audit } from './checks/audit';
import { changelog } from './checks/changelog';
import { imports } from './checks/imports';
import { install } from './checks/install';
import { licences } from './checks/licences';
import { namedFiles } from './checks/namedFiles';
import { noOtherFiles } from './checks/noOtherFiles';
import { publisher } from './checks/publisher';
import { reproducible } from './checks/reproducible';
import { scanPackage } from './checks/scanPackage';
import { scanSource } from './checks/scanSource';
import { strictLint } from './checks/strictLint';

/** Everything that must hold before the package is published, in the order it is told. */
export const CHECKS: readonly Check[] = [
	strictLint,
	scanSource,
	scanPackage,
	imports,
	namedFiles,
	noOtherFiles,
	reproducible,
	licences,
	audit,
	changelog,
	publisher,
];

/** Needs npm once more, so it is asked for by `--install`. */
export const INSTALL_CHECK: Check = install;
