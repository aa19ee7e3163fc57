import { readFileSync } from 'node:fs';
import { CODEC_FILE, codecSource } from '../../../../../scripts/embed-codec';

describe('the embedded codec', () => {
	it('is what the script writes from the installed package', () => {
		expect(readFileSync(CODEC_FILE, 'utf8') === codecSource()).toBe(true);
	});
});
