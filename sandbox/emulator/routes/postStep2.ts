import type { Form } from '../http/form';
import { FormFault } from '../http/formFault';
import { refuseSize } from '../http/refuseSize';
import { badRequest, type Reply } from '../http/reply';
import { scenarioFor, turnOf } from '../scenarios/choose';
import type { Turn } from '../scenarios/scenario';
import type { EmulatorState } from '../state/state';
import { parseStep2, type Step2 } from '../step2/parseStep2';
import { play } from '../step2/play';
import { turnFromSelfie } from '../step2/turnFromSelfie';
import { picturesOf } from '../submissions/pictures';
import { STEP2_ERRORS } from '../texts/errors';

/** Inferred: the name of the picture that proves an address. */
const PICTURES = { faceImage: 'selfieImage', addressImage: 'addressImage' } as const;

interface Chosen {
	turn: Turn;
	scenario?: string;
}

function parse({ parts }: Form, { store, settings, clock }: EmulatorState): Step2 {
	const { apiKey, address } = settings;
	return parseStep2(parts, { all: store.all, apiKey, address, now: clock.now() });
}

/** Emulator's own rule: an e-mail that names a scenario of Step 2 plays it, the others' selfies are looked at. */
async function chooseTurn(
	{ submission }: Step2,
	{ parts }: Form,
	{ scenarios, options, reader }: EmulatorState,
): Promise<Chosen> {
	const { email } = submission.application;
	const chosen = scenarioFor('step2', email, scenarios, options.forceScenario);
	if (chosen) {
		return { turn: turnOf(chosen.turns, submission.step2Tries), scenario: chosen.name };
	}
	if (!reader) return { turn: { kind: 'success' }, scenario: 'success' };
	const selfie = parts.find(({ name }) => name === 'faceImage')?.bytes;
	const turn = selfie && (await turnFromSelfie(selfie, reader));
	if (!turn) throw new FormFault(STEP2_ERRORS['invalid-face-image']);
	return { turn, scenario: 'read' };
}

async function carryOut(form: Form, state: EmulatorState, given?: Turn): Promise<Reply> {
	const isUsual = given === undefined || given.kind === 'success';
	const { turn, scenario } = isUsual
		? await chooseTurn(parse(form, state), form, state)
		: { turn: given };
	const { store, settings, clock, baseUrl } = state;
	const reply = play(turn, {
		// Another try may have been answered while this selfie was looked at.
		step2: parse(form, state),
		pictures: picturesOf(form.parts, PICTURES),
		store,
		project: settings,
		now: clock.now(),
		baseUrl,
	});
	return { ...reply, ...(scenario !== undefined && { scenario }), delayMs: turn.delayMs ?? 0 };
}

/**
 * POST /v3/submission/step2: the selfie, and what the person says that the document says.
 *
 * @param given the turn of a scenario that is set for the endpoint; a success is answered as usual
 */
export async function postStep2(form: Form, state: EmulatorState, given?: Turn): Promise<Reply> {
	const tooLarge = refuseSize(form);
	if (tooLarge) return tooLarge;
	if (!form.parsed) return badRequest(STEP2_ERRORS['parse-input'], 'parsing');
	try {
		return await carryOut(form, state, given);
	} catch (error) {
		if (error instanceof FormFault) return badRequest(error.message, 'fields');
		throw error;
	}
}
