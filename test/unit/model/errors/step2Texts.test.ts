import { submitSelfie } from '../../../../nodes/ArgosIdentity/actions/submission/submitSelfie.operation';
import { STEP2_TEXTS } from '../../../../nodes/ArgosIdentity/model/errors/step2Texts';
import type { ErrorCode } from '../../../../nodes/ArgosIdentity/model/errors/errorTexts';
import { SUBMIT_SELFIE } from '../../../../sandbox/submitSelfieParameters';
import { specimen } from '../../../../sandbox/specimens';
import { fakeItem, inMemory } from '../../support/fakeItem';
import { sample, sampleNames } from '../../support/samples';
import { failureOf } from '../../support/thrown';

const answered = async (statusCode: number, body: unknown) => {
	const { item } = fakeItem({
		parameters: {
			...SUBMIT_SELFIE,
			submissionId: 'sub-1',
			fullName: 'Anna Specimen',
			birthDate: '1991-05-17',
		},
		binary: { data: inMemory(specimen('formats/small.jpg')) },
		answer: { statusCode, headers: {}, body },
	});
	return await failureOf(submitSelfie.execute(item));
};

/** Every text that ARGOS's page lists for Step 2. */
const TEXTS: Array<[text: string, code: ErrorCode, message: string, advice: string]> = [
	[
		'failed to parse the input data',
		'invalidRequest',
		'could not read the request',
		'another image',
	],
	['invalid api key', 'unauthorized', 'not the one with which Step 1', 'the same credential'],
	['invalid face image', 'invalidRequest', 'cannot use the selfie', 'another JPEG or PNG'],
	[
		'invalid or missing an address image',
		'invalidRequest',
		'misses a proof of address',
		'own form',
	],
	['missing address data parameters', 'invalidRequest', 'misses the address', "'globalCode'"],
	['invalid submission id', 'notFound', 'no submission with this ID', 'four hours'],
	['this submission is already processed', 'invalidRequest', 'finished', 'Do not send it again'],
	[
		'missing required parameters for identity verification',
		'invalidRequest',
		'for this kind of ID',
		"'licenseNumber'",
	],
	['missing required parameters', 'invalidRequest', "misses 'Submission ID'", 'Correct it'],
];

it.each(TEXTS)('%s is told as %s: %s', async (text, code, message, advice) => {
	const told = await answered(400, { message: `${text[0]?.toUpperCase()}${text.slice(1)}.` });

	expect(told).toMatchObject({ code, sent: 'yes', httpStatus: 400, submissionId: 'sub-1' });
	expect(told.message).toContain(message);
	expect(told.description).toContain(advice);
});

it.each(TEXTS)('%s is an error under HTTP 200 too', async (message, code) => {
	expect(await answered(200, { submissionId: 'sub-1', message })).toMatchObject({
		code,
		submissionId: 'sub-1',
	});
});

it.each(sampleNames.filter((name) => name.startsWith('step2-error-')))(
	'%s is no error that nobody knows',
	async (name) => {
		const told = await answered(400, sample(name));
		expect(told.message).not.toBe('ARGOS did not accept the request');
	},
);

it('has a text for each that stands in the list', () => {
	const texts = TEXTS.map(([text]) => text);
	const unseen = STEP2_TEXTS.filter(({ says }) => !texts.some((text) => says.test(text)));
	expect(unseen).toEqual([]);
});
