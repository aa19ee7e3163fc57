/**
 * `npm run demo`: the ARGOS Identity node at work in n8n's own engine, for people who want to see it
 * before they install it. It checks what it says and exits with 1 when anything differs.
 */
import { EMULATOR_KEY } from '../emulator';
import { applicant, type ApplicantKey } from './applicants';
import { checksOf, differenceOf, holds } from './checks';
import { perform } from './stage';
import { drawTable, resultWords, tableRows } from './table';
import type { Try } from './story';

const OPENING = `ARGOS Identity in n8n, a rehearsal: n8n's own engine, pictures of made-up documents, and a stand-in
for ARGOS on this computer that reads them. Nothing leaves this machine and no account is needed.

Reading a picture takes a second or two …`;

const CLOSING = `Try next: npm run emulator -- --read starts the same stand-in. In your n8n, give the ARGOS Identity
credential the Base URL http://127.0.0.1:4010/v3 and the API Key ${EMULATOR_KEY}, then submit one of
the pictures in sandbox/specimens.`;

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

const WORDS = { ID: 'picture', selfie: 'selfie' };

function tellTry(key: ApplicantKey, attempt: number, result: Try): void {
	const { name, document } = applicant(key);
	const first = { ID: `sends ${document}`, selfie: 'sends a selfie' }[result.step];
	const what =
		attempt === 1 ? first : `tries again with a new ${WORDS[result.step]} (try ${attempt})`;
	say(`  ${name} ${what}: ${resultWords(result)}`);
}

async function main(): Promise<boolean> {
	say(`${OPENING}\n`);
	const performance = await perform(tellTry);
	const rows = tableRows(performance.story);
	say(`\n${drawTable(Object.values(rows))}`);

	const checks = checksOf(rows, performance);
	const differences = checks.filter((check) => !holds(check));
	for (const check of differences) complain(differenceOf(check));
	if (differences.length > 0) {
		complain(
			`${differences.length} of ${checks.length} checks failed: do not trust the table above.`,
		);
		return false;
	}
	say(`Checked ${checks.length} things the table says or relies on: all as expected.`);
	say(`\n${CLOSING}`);
	return true;
}

void main()
	.catch((error: unknown) => {
		complain(`The demo could not run: ${error instanceof Error ? error.message : String(error)}`);
		return false;
	})
	// n8n's engine keeps the process alive otherwise.
	.then((isTrue) => process.exit(isTrue ? 0 : 1));
