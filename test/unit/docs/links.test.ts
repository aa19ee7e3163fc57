import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const markdownIn = (folder: string) =>
	readdirSync(join(ROOT, folder))
		.filter((file) => file.endsWith('.md'))
		.map((file) => join(folder, file));
const PAGES = ['.', 'docs', 'examples', 'sandbox/emulator', 'sandbox/specimens'].flatMap(
	markdownIn,
);

const read = (page: string) => readFileSync(join(ROOT, page), 'utf8');

/** Headings as GitHub turns them into the ends of addresses. */
const anchorsOf = (page: string) =>
	[...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N}_ -]/gu, '')
			.replaceAll(' ', '-'),
	);

/** Links and images of a page that lead to a file of the repository, by path and anchor. */
const linksOf = (page: string) =>
	[...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
		.map(([, link = '']) => link)
		.filter((link) => !/^[a-z]+:/.test(link));

function leadsSomewhere(page: string, link: string): boolean {
	const [path = '', anchor] = link.split('#');
	const target = path === '' ? page : join(dirname(page), path);
	if (!existsSync(join(ROOT, target))) return false;
	return anchor === undefined || anchorsOf(target).includes(anchor);
}

describe('the docs', () => {
	it.each(PAGES)('%s: every link leads to a file, and to a heading where it names one', (page) => {
		expect(linksOf(page).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
	});

	it('lead from the README to the repository only, from which npm takes them for its page', () => {
		expect(linksOf('README.md').filter((link) => /^(\.\.|\/)/.test(link))).toEqual([]);
	});

	it('have links, which this test finds', () => {
		expect(linksOf('README.md')).toContain('docs/errors.md');
		expect(leadsSomewhere('README.md', 'docs/errors.md#no-such-heading')).toBe(false);
	});

	it.each(PAGES)('%s: every file of the repository that it names is there', (page) => {
		const named = [
			...read(page).matchAll(
				/`((?:bench|credentials|docs|examples|nodes|sandbox|scripts|test)\/[\w./-]+)`/g,
			),
		].map(([, path = '']) => path);

		expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
	});
});
