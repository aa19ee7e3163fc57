import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseForm } from './http/form';
import { refuseCaller } from './http/gateway';
import { partsByName } from './http/part';
import type { ReceivedPart } from './http/received';
import { refusal, type Reply } from './http/reply';
import { describeRequest, logLine } from './http/requestLog';
import { PAGES, ROUTES, type Answer, type Call } from './routes';
import { freeReply } from './scenarios/freeReply';
import { heard } from './scenarios/heard';
import type { EmulatorState } from './state/state';
import { GATEWAY } from './texts/errors';

type Answering = (call: Call & { ip: string }) => Reply | Promise<Reply>;

function withoutBytes(part: ReceivedPart): ReceivedPart {
	const { bytes: _bytes, ...rest } = part;
	return rest;
}

/**
 * Decides as soon as the body is there and waits afterwards, so that a client that does not wait
 * for the answer has used up a try all the same.
 */
function serve(state: EmulatorState, path: string | undefined, answering: Answering) {
	return async (request: FastifyRequest, response: FastifyReply) => {
		const { settings, options } = state;
		state.rejectLeft();
		const received = describeRequest(request, settings.apiKey, state.clock.now());
		state.requests.push(received);
		const form = await parseForm(request);
		received.parts = options.keepBytes === true ? form.parts : form.parts.map(withoutBytes);

		const {
			answer,
			note,
			scenario,
			delayMs = 0,
		} = await answering({
			form,
			received,
			ip: request.ip,
		});
		if (scenario !== undefined) received.scenario = scenario;
		await sleep(settings.latencyMs + delayMs, undefined, { ref: false });

		if (answer !== 'reset') received.status = answer.status;
		options.log?.(logLine(received, path, note));
		if (answer === 'reset') {
			response.hijack();
			request.raw.socket.resetAndDestroy();
			return await response;
		}
		return await response.code(answer.status).headers(answer.headers).send(answer.body);
	};
}

/** What a route answers, or what the scenario that is set for it has instead. */
async function playedOr(
	name: string,
	answer: Answer,
	call: Call,
	state: EmulatorState,
): Promise<Reply> {
	const playing = state.playing.next(name);
	if (!playing) return await answer(call, state);
	const { turn, name: scenario } = playing;
	const { email = '', submission_id } = call.received.query;
	const played = { scenario, delayMs: turn.delayMs ?? 0 };
	if (turn.kind === 'raw' || turn.kind === 'reset') {
		const submissionId = submission_id ?? partsByName(call.form.parts).text('submissionId') ?? '';
		return { ...freeReply(turn, { email, submissionId, baseUrl: state.baseUrl }), ...played };
	}
	const reply = await answer({ ...call, turn }, state);
	return { ...reply, answer: heard(turn, reply.answer), ...played };
}

/** Lets only callers with the key and from a listed address through to the route. */
function guarded(name: string, answer: Answer, state: EmulatorState): Answering {
	return async (call) => {
		const { allowedIps } = state.settings;
		const { keyOk } = call.received;
		const refused = refuseCaller({ keyOk, ip: call.ip, allowedIps });
		return refused ?? (await playedOr(name, answer, call, state));
	};
}

export function addRoutes(app: FastifyInstance, state: EmulatorState): void {
	for (const [name, answer] of Object.entries(ROUTES)) {
		const [method = '', path = ''] = name.split(' ');
		const url = `/v3${path}`;
		app.route({ method, url, handler: serve(state, url, guarded(name, answer, state)) });
	}
	for (const [name, answer] of Object.entries(PAGES)) {
		const [method = '', url = ''] = name.split(' ');
		const answering = async (call: Call) => await answer(call, state);
		app.route({ method, url, handler: serve(state, url, answering) });
	}
	app.setNotFoundHandler(
		serve(state, undefined, () => refusal(403, GATEWAY.noRoute, 'no such route')),
	);
}
