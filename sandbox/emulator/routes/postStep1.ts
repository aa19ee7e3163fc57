import type { Form } from '../http/form';
import { FormFault } from '../http/formFault';
import { refuseSize } from '../http/refuseSize';
import { badRequest, type Reply } from '../http/reply';
import type { Reader } from '../reader';
import { scenarioFor, turnOf, usualScenario, type Chosen } from '../scenarios/choose';
import type { EmulatorState } from '../state/state';
import { parseApplication } from '../step1/parseApplication';
import { play, type Stage } from '../step1/play';
import { turnFromPictures } from '../step1/turnFromPictures';
import { picturesOf } from '../submissions/pictures';
import { refusalOfId } from '../submissions/refuse';
import type { SubmissionStore } from '../submissions/store';
import type { Application, Submission } from '../submissions/submission';
import { STEP1_ERRORS, SUBMISSION_ERRORS } from '../texts/errors';

const PICTURES = { idImage: 'idImage', idBackImage: 'idBackImage' } as const;

function refuseDuplicate(application: Application, store: SubmissionStore): Reply | undefined {
	const { email, ignoreApproved } = application;
	if (ignoreApproved || !store.hasApproved(email)) return undefined;
	return badRequest(STEP1_ERRORS.duplicate.replace('{email}', email), 'duplicate');
}

function refuseRetry(submission: Submission | undefined, now: number): Reply | undefined {
	const fault = (text: string) => badRequest(text, 'submission');
	const wrongId = refusalOfId(submission, now);
	if (!submission || wrongId !== undefined) return fault(wrongId ?? SUBMISSION_ERRORS.unknown);
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
	const { store, clock, baseUrl, settings } = state;
	return {
		application,
		known: knownOf(application, state),
		pictures: picturesOf(parts, PICTURES),
		store,
		apiKey: settings.apiKey,
		now: clock.now(),
		baseUrl,
	};
}

function playScenario(
	{ name, turns }: Chosen,
	application: Application,
	form: Form,
	state: EmulatorState,
): Reply {
	const stage = stageFor(application, form, state);
	const turn = turnOf(turns, stage.known?.tries ?? state.store.triesBefore(application.email));
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
	const chosen = scenarioFor('step1', application.email, scenarios, options.forceScenario);
	if (reader && !chosen) return await playReading(application, form, state, reader);
	return playScenario(chosen ?? usualScenario(scenarios), application, form, state);
}
