import { FormFault, readApplication } from './application';
import type { Application } from './application';
import { refusal } from './httpAnswer';
import type { Outcome } from './httpAnswer';
import type { Form } from './parts';
import { play } from './play';
import { readStep } from './readStep';
import { namesScenario, scenarioFor, stepOf } from './scenarios';
import type { Reader } from './reader';
import type { EmulatorState } from './state';
import { LIFETIME_MS } from './submissions';
import type { Submission, SubmissionStore } from './submissions';
import { GATEWAY, STEP1_ERRORS, SUBMISSION_ERRORS } from './texts';

/** Inferred: the limit of an AWS API Gateway. */
const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** ARGOS documentation: 2 MB for an image. That 413 answers a larger one is the emulator's rule. */
const MAX_IMAGE_BYTES = 2 * 1024 * 1024;

const badRequest = (message: string, stage: string) => refusal(400, { message }, stage);

function refuseSize({ bodyBytes, parts }: Form): Outcome | undefined {
	const imageTooLarge = parts.some(
		({ value, size }) => value === undefined && size > MAX_IMAGE_BYTES,
	);
	if (bodyBytes <= MAX_BODY_BYTES && !imageTooLarge) return undefined;
	return refusal(413, GATEWAY.tooLarge, 'size');
}

function refuseDuplicate(application: Application, store: SubmissionStore): Outcome | undefined {
	const { email, ignoreApproved } = application;
	if (ignoreApproved || !store.hasApproved(email)) return undefined;
	return badRequest(STEP1_ERRORS.duplicate.replace('{email}', email), 'duplicate');
}

function refuseRetry(submission: Submission | undefined, now: number): Outcome | undefined {
	const fault = (text: string) => badRequest(text, 'submission');
	if (!submission) return fault(SUBMISSION_ERRORS.unknown);
	if (now - submission.createdAt > LIFETIME_MS) return fault(SUBMISSION_ERRORS.expired);
	if (submission.status === 'rejected') return fault(SUBMISSION_ERRORS.rejected);
	if (submission.status !== 'incomplete') return fault(SUBMISSION_ERRORS.succeeded);
	return undefined;
}

function knownOf({ submissionId }: Application, { store }: EmulatorState) {
	return submissionId === undefined ? undefined : store.all.get(submissionId);
}

function refuseSubmission(application: Application, state: EmulatorState): Outcome | undefined {
	if (application.submissionId === undefined) return undefined;
	return refuseRetry(knownOf(application, state), state.now());
}

function playScenario(application: Application, state: EmulatorState): Outcome {
	const { store, scenarios, options, baseUrl } = state;
	const known = knownOf(application, state);
	const { name, steps } = scenarioFor(application.email, scenarios, options.forceScenario);
	const step = stepOf(steps, known ? known.tries : store.triesBefore(application.email));
	const outcome = play(step, { application, known, store, now: state.now(), baseUrl });
	return { ...outcome, scenario: name, delayMs: step.delayMs ?? 0 };
}

/** Emulator's own rule: an e-mail that names a scenario plays it, the others' pictures are read. */
async function playReading(
	application: Application,
	form: Form,
	state: EmulatorState,
	reader: Reader,
): Promise<Outcome> {
	const step = await readStep(application, form.parts, reader, state.now());
	if ('fault' in step) return badRequest(step.fault, 'picture');
	// Another try of the same submission may have been answered while this one was read.
	const refused = refuseSubmission(application, state) ?? refuseDuplicate(application, state.store);
	if (refused) return refused;
	const { store, baseUrl } = state;
	const known = knownOf(application, state);
	const outcome = play(step, { application, known, store, now: state.now(), baseUrl });
	return { ...outcome, scenario: 'read' };
}

/** POST /v3/submission/step1 from size to outcome; the order of the checks is inferred. */
export async function answerStep1(form: Form, state: EmulatorState): Promise<Outcome> {
	const tooLarge = refuseSize(form);
	if (tooLarge) return tooLarge;
	if (!form.parsed) return badRequest(STEP1_ERRORS['parse-input'], 'parsing');
	let application: Application;
	try {
		application = readApplication(form.parts);
	} catch (error) {
		if (error instanceof FormFault) return badRequest(error.message, 'fields');
		throw error;
	}
	const refused = refuseDuplicate(application, state.store) ?? refuseSubmission(application, state);
	if (refused) return refused;
	const { reader, options, scenarios } = state;
	const tagged = options.forceScenario !== undefined || namesScenario(application.email, scenarios);
	if (!reader || tagged) return playScenario(application, state);
	return await playReading(application, form, state, reader);
}
