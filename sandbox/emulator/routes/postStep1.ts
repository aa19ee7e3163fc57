import { refusal, type Reply } from '../http/reply';
import type { Form } from '../http/form';
import type { Reader } from '../reader';
import { namesScenario, scenarioFor, turnOf } from '../scenarios/choose';
import type { EmulatorState } from '../state/state';
import { FormFault, parseApplication } from '../step1/parseApplication';
import { picturesOf } from '../step1/pictures';
import { play, type Stage } from '../step1/play';
import { turnFromPictures } from '../step1/turnFromPictures';
import type { SubmissionStore } from '../submissions/store';
import { LIFETIME_MS, type Application, type Submission } from '../submissions/submission';
import { GATEWAY, STEP1_ERRORS, SUBMISSION_ERRORS } from '../texts/errors';

/** Inferred: the limit of an AWS API Gateway. */
const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** ARGOS documentation: 2 MB for an image. That 413 answers a larger one is the emulator's rule. */
const MAX_IMAGE_BYTES = 2 * 1024 * 1024;

const badRequest = (message: string, stage: string) => refusal(400, { message }, stage);

function refuseSize({ bodyBytes, parts }: Form): Reply | undefined {
	const imageTooLarge = parts.some(
		({ value, size }) => value === undefined && size > MAX_IMAGE_BYTES,
	);
	if (bodyBytes <= MAX_BODY_BYTES && !imageTooLarge) return undefined;
	return refusal(413, GATEWAY.tooLarge, 'size');
}

function refuseDuplicate(application: Application, store: SubmissionStore): Reply | undefined {
	const { email, ignoreApproved } = application;
	if (ignoreApproved || !store.hasApproved(email)) return undefined;
	return badRequest(STEP1_ERRORS.duplicate.replace('{email}', email), 'duplicate');
}

function refuseRetry(submission: Submission | undefined, now: number): Reply | undefined {
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

function refuseSubmission(application: Application, state: EmulatorState): Reply | undefined {
	if (application.submissionId === undefined) return undefined;
	return refuseRetry(knownOf(application, state), state.clock.now());
}

/** Everything that a turn is played with. */
function stageFor(application: Application, { parts }: Form, state: EmulatorState): Stage {
	const { store, clock, baseUrl } = state;
	const known = knownOf(application, state);
	return { application, known, pictures: picturesOf(parts), store, now: clock.now(), baseUrl };
}

function playScenario(application: Application, form: Form, state: EmulatorState): Reply {
	const { store, scenarios, options } = state;
	const stage = stageFor(application, form, state);
	const { name, turns } = scenarioFor(application.email, scenarios, options.forceScenario);
	const turn = turnOf(turns, stage.known?.tries ?? store.triesBefore(application.email));
	const reply = play(turn, stage);
	return { ...reply, scenario: name, delayMs: turn.delayMs ?? 0 };
}

/** Emulator's own rule: an e-mail that names a scenario plays it, the others' pictures are read. */
async function playReading(
	application: Application,
	form: Form,
	state: EmulatorState,
	reader: Reader,
): Promise<Reply> {
	const turn = await turnFromPictures(application, form.parts, reader, state.clock.now());
	if ('fault' in turn) return badRequest(turn.fault, 'picture');
	// Another try of the same submission may have been answered while this one was read.
	const refused = refuseSubmission(application, state) ?? refuseDuplicate(application, state.store);
	if (refused) return refused;
	return { ...play(turn, stageFor(application, form, state)), scenario: 'read' };
}

/** POST /v3/submission/step1 from size to verdict; the order of the checks is inferred. */
export async function postStep1(form: Form, state: EmulatorState): Promise<Reply> {
	const tooLarge = refuseSize(form);
	if (tooLarge) return tooLarge;
	if (!form.parsed) return badRequest(STEP1_ERRORS['parse-input'], 'parsing');
	let application: Application;
	try {
		application = parseApplication(form.parts);
	} catch (error) {
		if (error instanceof FormFault) return badRequest(error.message, 'fields');
		throw error;
	}
	const refused = refuseDuplicate(application, state.store) ?? refuseSubmission(application, state);
	if (refused) return refused;
	const { reader, options, scenarios } = state;
	const tagged = options.forceScenario !== undefined || namesScenario(application.email, scenarios);
	if (!reader || tagged) return playScenario(application, form, state);
	return await playReading(application, form, state, reader);
}
