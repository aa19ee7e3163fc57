/** Prints what CHANGELOG.md says about the version in package.json: the text of its GitHub release. */
import { changelogSection } from './changelog';
import { readManifest } from './manifest';
import { PROJECT } from './subject';

const { version } = readManifest(PROJECT);
const section = changelogSection(PROJECT, version);
if (section === null) throw new Error(`CHANGELOG.md has no section for ${version}`);
process.stdout.write(`${section.text}\n`);
