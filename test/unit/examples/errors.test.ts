import { ERROR_CODES, ERROR_TEXTS } from '../../../nodes/ArgosIdentity/model/errors/errorTexts';
import { EXAMPLE_NAMES, readExample } from '../../../sandbox/start/examples';
import { textsIn } from './expressions';
import { PLACES, placesOn, wayOfError } from './places';

describe.each(EXAMPLE_NAMES)('%s', (name) => {
	it.each([
		...ERROR_CODES.map((code) => ({ code, sent: ERROR_TEXTS[code].sent })),
		{ code: 'invalidImage', sent: 'maybe' },
		{ code: 'invalidInput', sent: 'maybe' },
		{ code: 'nobodyKnows', sent: 'no' },
	])('brings the error $code (sent: $sent) to a person, or back to who can mend it', (error) => {
		const { mend, record, errorRecord = record } = PLACES[name];
		const { visited } = wayOfError(name, error);

		const byTheApplicant = /^invalid(Image|Input)$/.test(error.code) && error.sent === 'no';
		const mended = mend !== undefined && visited.includes(mend);
		expect(placesOn(name, visited)).not.toContain('read');
		expect(mended && !byTheApplicant).toBe(false);
		expect(mended || visited.includes(errorRecord)).toBe(true);
	});

	it('has no Switch or If that goes on by its first output when it fails', () => {
		const deciding = readExample(name).nodes.filter(({ type }) => /\.(switch|if)$/.test(type));

		expect(deciding.filter((node) => node['onError'] !== undefined)).toEqual([]);
	});

	it('promises nobody that all is well', () => {
		const texts = readExample(name).nodes.flatMap(({ parameters }) => textsIn(parameters));

		expect(
			texts.filter((text) => /is fine|all fine|nothing (more|else) to do/i.test(text)),
		).toEqual([]);
	});
});
