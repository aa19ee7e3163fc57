import { dirname, relative } from 'node:path';

import { EMULATOR_KEY, EMULATOR_PROJECT } from '../emulator';
import { OWNER } from '../n8n/n8nRest';
import { specimenPath } from '../specimens';
import type { Running } from './bringUp';
import { EXAMPLE_NAMES, VERDICTS_TABLE } from './examples';
import { LIVE_FORMS } from './forms';

function formLines(forms: Running['forms']): string {
	const width = Math.max(...Object.values(forms).map((url) => url.length));
	return EXAMPLE_NAMES.flatMap((name) => {
		const url = forms[name];
		return url === undefined ? [] : [`  ${url.padEnd(width)}  ${LIVE_FORMS[name] ?? ''}`];
	}).join('\n');
}

/** What somebody needs who has never seen any of this. */
export function welcome({ n8nUrl, emulator, forms, workflows }: Running): string {
	const begin = `${n8nUrl}/signin?redirect=${encodeURIComponent(`/workflow/${workflows['form-to-table']}`)}`;
	const images = relative(process.cwd(), dirname(specimenPath('passport-anna.jpg')));
	return `
Begin here    ${begin}
  sign in     ${OWNER.email}   ${OWNER.password}   (a made-up account of this run)
Local ARGOS   ${emulator.baseUrl}   key ${EMULATOR_KEY}

The forms are live, fill in any of them:
${formLines(forms)}

From the verdict to a table: whatever the local ARGOS decides, it tells n8n by webhook, and verdict-to-table
writes it into the table "${VERDICTS_TABLE}". To see it, take full-onboarding to its end, decide with review-queue, or
send the stand-in's own form, which a verification link leads to:
  ${emulator.formUrl}/?pid=${EMULATOR_PROJECT}&userid=you

Country: choose any. The documents below are of Utopia, which is no country, and the local ARGOS does
not compare it.

The local ARGOS reads the image. Documents of made-up people are in ${images}:
  passport-anna.jpg                          read: outcome success, the name in the table's row
  passport-glare.jpg                         another image, please
  passport-expired.jpg                       another document, please; rejected after three
  license-front.jpg, license-back.jpg        the same with ID type Drivers License; both sides, please
  id-card-front.png, id-card-back.png        the same with ID type Government ID; both sides, please
  photos/                                    more of them, photographed well and badly
  selfies/anna.jpg, selfies/two-faces.jpg    for full-onboarding: a good selfie, and another one, please
An image of your own: only passports with their two lines of < signs and the two made-up cards are
read. What is read, and what earns another try, are this stand-in's rules and not ARGOS's.
"success" says that the document was read. It is no verdict on the person.

A word after the + of the e-mail address chooses the answer instead, whatever the image shows:
  anna+success@example.test         the ID was read
  anna+glare-once@example.test      another image, please; then read
  anna+always-glare@example.test    another image, three times, then rejected
  anna+pending@example.test         somebody has to look at it
  anna+reject-now@example.test      rejected
  anna+gateway-500@example.test     an error
All of them: npm run emulator -- --list

What you send stays on this machine: it goes to this n8n and to the local ARGOS. n8n's calls to the outside
are switched off, but its form pages make your browser load a font from Google and an icon from n8n.io.
Everything is forgotten at the end. Ctrl-C stops it.
`;
}
