import { withBlocks } from '../../../bench/page/blocks';
import { targetTable } from '../../../bench/page/targetTable';

const PAGE = `Before
<!-- measured:one -->
old
<!-- /measured:one -->
between
<!-- measured:two -->
kept
<!-- /measured:two -->
After
`;

describe('a page with measured blocks', () => {
	it('gets new texts in the blocks that are named, and keeps everything else', () => {
		const page = withBlocks(PAGE, { one: 'new' });

		expect(page).toContain('\nnew\n');
		expect(page).not.toContain('old');
		expect(page.slice(page.indexOf('between'))).toBe(PAGE.slice(PAGE.indexOf('between')));
	});

	it('is the same after the same texts again', () => {
		const page = withBlocks(PAGE, { one: 'new', two: '$& and $1' });

		expect(withBlocks(page, { one: 'new', two: '$& and $1' })).toBe(page);
		expect(page).toContain('\n$& and $1\n');
	});

	it('is refused where it has no such block', () => {
		expect(() => withBlocks(PAGE, { three: '' })).toThrow('no measured block named three');
	});
});

describe('the table of targets', () => {
	it('shows median, interval and number of pairs beside the verdict', () => {
		const samples = [0.8, 0.85, 0.9, 0.95, 0.97];

		expect(targetTable([{ what: 'Time', limit: 1, samples, unit: 'times' }])).toContain(
			'| Time | ≤ 1.00 × | 0.90 × | 0.80–0.97 | 5 | met |',
		);
	});

	it('shows no interval where there are too few pairs for one', () => {
		expect(targetTable([{ what: 'Work', limit: 50, samples: [40, 44], unit: 'ms' }])).toContain(
			'| Work | ≤ 50 ms | 42 ms | – | 2 | not decided |',
		);
	});

	it('leaves out what was not measured', () => {
		expect(targetTable([{ what: 'Work', limit: 50, samples: [], unit: 'ms' }])).not.toContain(
			'Work',
		);
	});
});
