import { relative } from 'node:path';

import { EMULATOR_KEY } from '../test/emulator';
import { OWNER } from '../test/e2e/support/n8nRest';
import { specimenPath } from '../test/specimens';
import type { Running } from './bringUp';

/** What somebody needs who has never seen any of this. */
export function welcome({ n8nUrl, emulator, forms }: Running): string {
	const picture = relative(process.cwd(), specimenPath('passport-anna.jpg'));
	return `
n8n           ${n8nUrl}
  sign in     ${OWNER.email}   ${OWNER.password}   (a made-up account of this run)
Forms         ${forms['form-to-table'] ?? ''}        one picture, a row in the table "ID checks"
              ${forms['re-upload-loop'] ?? ''}   asks again up to three times
Picture       ${picture}   (made up, like all in its folder)
Local ARGOS   ${emulator.baseUrl}   key ${EMULATOR_KEY}

The word after the + of the e-mail address chooses what ARGOS says:
  anna@example.test                 the ID is fine
  anna+glare-once@example.test      another picture, please; then fine
  anna+always-glare@example.test    another picture, three times, then rejected
  anna+pending@example.test         somebody has to look at it
  anna+reject-now@example.test      rejected
  anna+gateway-500@example.test     an error
All of them: npm run emulator -- --list

Nothing leaves this machine, and everything is forgotten at the end. Ctrl-C stops it.
`;
}
