import { changelogSection } from '../changelog';
import { finding, type Check } from '../check';

export const changelog: Check = {
	title: 'CHANGELOG.md tells what is new in this version',
	run: ({ project, manifest: { version }, isRelease }) => {
		const section = changelogSection(project, version);
		if (section === null || section.text === '') {
			return finding([`CHANGELOG.md: write a section "## [${version}] - YYYY-MM-DD".`]);
		}
		if (isRelease && section.date === '') {
			return finding([`CHANGELOG.md: put the day of the release behind [${version}].`]);
		}
		return finding([]);
	},
};
