import { countedIn } from '../../../bench/lab/instructions';

describe('counted instructions', () => {
	it('are the sum in the file that callgrind writes', () => {
		expect(countedIn('events: Ir\nsummary: 12\n\ntotals: 57934127\n')).toBe(57_934_127);
	});

	it('stop the run where there is no sum', () => {
		expect(() => countedIn('events: Ir\n')).toThrow('counted nothing');
	});
});
