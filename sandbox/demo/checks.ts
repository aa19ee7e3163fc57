import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ReceivedRequest } from '../emulator';
import { specimen } from '../specimens';
import { applicant, APPLICANT_KEYS, type ApplicantKey } from './applicants';
import {
	EXPECTED_OUTCOMES,
	EXPECTED_REQUESTS,
	EXPECTED_ROWS,
	EXPECTED_TOTAL,
	EXPECTED_TYPED,
	MASKS,
} from './expected';
import { outsideContacts, watchedScripts } from './outsideContacts';
import type { Performance } from './stage';
import type { TableRow } from './table';

/** One thing that the demo says or relies on, with what was seen. */
export interface Check {
	what: string;
	expected: unknown;
	seen: unknown;
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const fieldOf = ({ parts }: ReceivedRequest, name: string) =>
	parts.find((part) => part.name === name);

const pictureHashes = (request: ReceivedRequest) =>
	['idImage', 'idBackImage', 'faceImage'].flatMap((name) => fieldOf(request, name)?.sha256 ?? []);

function checkApplicant(key: ApplicantKey, row: TableRow, performance: Performance): Check[] {
	const { name, email, tries: pictures, selfies } = applicant(key);
	const tries = performance.story[key];
	const [first, ...later] = tries.map(({ submissionId }) => submissionId);
	// Step 2 does not name the e-mail address.
	const requests = performance.emulator.requests.filter(
		(request) =>
			fieldOf(request, 'email')?.value === email ||
			(fieldOf(request, 'faceImage') && fieldOf(request, 'submissionId')?.value === first),
	);
	const withSelfie = requests.filter((request) => fieldOf(request, 'faceImage'));
	const { result, tries: counted, sent, detail } = row;
	return [
		{
			what: `${name}'s row in the table`,
			expected: EXPECTED_ROWS[key],
			seen: { result, tries: counted, sent, detail },
		},
		{
			what: `${name}'s outcome in each try`,
			expected: EXPECTED_OUTCOMES[key],
			seen: tries.map(({ outcome }) => outcome),
		},
		{
			what: `number of requests that went out for ${name}`,
			expected: EXPECTED_REQUESTS[key],
			seen: requests.length,
		},
		{
			what: `${name} stays within one submission`,
			expected: later.map(() => first),
			seen: later,
		},
		{
			what: `${name}'s tries name the submission they belong to, the first one none`,
			expected: requests.map((_, index) => (index === 0 ? undefined : first)),
			seen: requests.map((request) => fieldOf(request, 'submissionId')?.value),
		},
		{
			what: `${name}'s pictures arrived byte for byte`,
			expected: [
				...pictures.map(({ front, back }) => [front, back]),
				...selfies.map((selfie) => [selfie]),
			]
				.slice(0, EXPECTED_REQUESTS[key])
				.map((files) =>
					files.flatMap((file) => (file === undefined ? [] : sha256(specimen(file)))),
				),
			seen: requests.map(pictureHashes),
		},
		{
			what: `${name}'s selfies came with what Step 1 read`,
			expected: selfies.map(() => EXPECTED_TYPED[key]),
			seen: withSelfie.map((request) =>
				['name', 'date_of_birth'].map((field) => fieldOf(request, field)?.value),
			),
		},
	];
}

function checkMasks({ story }: Performance): Check[] {
	const person = story.mira.at(-1)?.person;
	const masked = Object.entries(MASKS).map(([column, mask]) => ({
		what: `Mira's ${column} is masked`,
		expected: true,
		seen: mask.test(person?.[column as keyof typeof MASKS] ?? ''),
	}));
	return [
		...masked,
		{
			what: "Mira's masked row has no link to her picture",
			expected: null,
			seen: person?.imageUrl,
		},
	];
}

function checkTraffic({ emulator }: Performance): Check[] {
	const requests = emulator.requests;
	return [
		{ what: 'number of all requests', expected: EXPECTED_TOTAL, seen: requests.length },
		{
			what: 'every request had the right key and was answered with 200, by what its pictures show',
			expected: requests.map(() => [true, 200, 'read']),
			seen: requests.map(({ keyOk, status, scenario }) => [keyOk, status, scenario]),
		},
		{
			what: 'submissions that were opened, and how they stand',
			expected: ['approved', 'approved', 'rejected', 'success'],
			seen: [...emulator.submissions.values()].map(({ status }) => status).sort(),
		},
		{
			what: 'addresses outside this machine that were contacted',
			expected: [],
			seen: outsideContacts(),
		},
		{
			what: "the text recognition's thread was watched for that too",
			expected: true,
			seen: watchedScripts().some((script) => script.includes('tesseract')),
		},
	];
}

/** Everything the demo claims, beside what really happened. */
export function checksOf(
	rows: Readonly<Record<ApplicantKey, TableRow>>,
	performance: Performance,
): Check[] {
	return [
		...APPLICANT_KEYS.flatMap((key) => checkApplicant(key, rows[key], performance)),
		...checkMasks(performance),
		...checkTraffic(performance),
	];
}

export function holds({ expected, seen }: Check): boolean {
	return isDeepStrictEqual(expected, seen);
}

/** One line about a check that does not hold. */
export function differenceOf({ what, expected, seen }: Check): string {
	const text = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
	return `DIFFERS  ${what}: expected ${text(expected)}, got ${text(seen)}`;
}
