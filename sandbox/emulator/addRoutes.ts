import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseForm } from './http/form';
import { refuseCaller } from './http/gateway';
import type { ReceivedPart } from './http/received';
import { refusal } from './http/reply';
import type { Reply } from './http/reply';
import { describeRequest, logLine } from './http/requestLog';
import { ROUTES } from './routes';
import type { Call, Route } from './routes';
import type { EmulatorState } from './state/state';
import { GATEWAY } from './texts/errors';

type Answering = (call: Call, ip: string) => Reply | Promise<Reply>;

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
		const received = describeRequest(request, settings.apiKey, state.clock.now());
		state.requests.push(received);
		const form = await parseForm(request);
		received.parts = options.keepBytes === true ? form.parts : form.parts.map(withoutBytes);

		const { answer, note, scenario, delayMs = 0 } = await answering({ form, received }, request.ip);
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

/** Lets only callers with the key and from a listed address through to the route. */
function guarded({ answer }: Route, state: EmulatorState): Answering {
	return (call, ip) => {
		const { allowedIps } = state.settings;
		const refused = refuseCaller({ keyOk: call.received.keyOk, ip, allowedIps });
		return refused ?? answer(call, state);
	};
}

export function addRoutes(app: FastifyInstance, state: EmulatorState): void {
	for (const route of ROUTES) {
		const { method, path } = route;
		app.route({ method, url: path, handler: serve(state, path, guarded(route, state)) });
	}
	app.setNotFoundHandler(
		serve(state, undefined, () => refusal(403, GATEWAY.noRoute, 'no such route')),
	);
}
