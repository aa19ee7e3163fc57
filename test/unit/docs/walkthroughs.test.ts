import { ANOTHER_TRY } from '../../../scripts/docs/walkthroughs/anotherTry';
import { FIRST_WORKFLOW } from '../../../scripts/docs/walkthroughs/firstWorkflow';
import { numbered, wordsOf } from '../../../scripts/docs/walkthroughs/step';

describe.each([
	{ page: 'the first workflow', steps: FIRST_WORKFLOW },
	{ page: 'another try', steps: ANOTHER_TRY },
])('$page', ({ steps }) => {
	it('names in each step all that the test in the browser finds, chooses and types there', () => {
		const unsaid = steps.flatMap(({ say, do: actions }) =>
			actions.flatMap(wordsOf).filter((word) => !say.replace(/\s+/g, ' ').includes(word)),
		);

		expect(unsaid).toEqual([]);
	});

	it('is a numbered list whose lines stay inside their steps', () => {
		const lines = numbered(steps).split('\n');

		expect(lines.filter((line) => !/^(\d+\. | {3}|\s*$)/.test(line))).toEqual([]);
		expect(lines.filter((line) => /^\d+\. /.test(line))).toHaveLength(steps.length);
	});
});
