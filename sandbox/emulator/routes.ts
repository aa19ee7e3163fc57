import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { refuseCaller } from './gateway';
import { refusal } from './httpAnswer';
import type { Outcome } from './httpAnswer';
import { readForm } from './parts';
import type { Form } from './parts';
import { readSubmissions } from './readSubmissions';
import type { EmulatorState } from './state';
import { answerStep1 } from './step1';
import { GATEWAY } from './texts';
import { describeRequest, logLine } from './traffic';
import type { ReceivedPart, ReceivedRequest } from './received';

interface Call {
	form: Form;
	received: ReceivedRequest;
	ip: string;
}
type Route = (call: Call) => Outcome | Promise<Outcome>;

function withoutBytes(part: ReceivedPart): ReceivedPart {
	const { bytes: _bytes, ...rest } = part;
	return rest;
}

/**
 * Decides as soon as the body is there and waits afterwards, so that a client that does not wait
 * for the answer has used up a try all the same.
 */
function serve(state: EmulatorState, path: string | undefined, route: Route) {
	return async (request: FastifyRequest, reply: FastifyReply) => {
		const { settings, options } = state;
		const received = describeRequest(request, settings.apiKey, state.now());
		state.requests.push(received);
		const keepBytes = options.keepBytes ?? false;
		const form = await readForm(request, keepBytes || state.reader !== undefined);
		received.parts = keepBytes ? form.parts : form.parts.map(withoutBytes);

		const call = { form, received, ip: request.ip };
		const { answer, note, scenario, delayMs = 0 } = await route(call);
		if (scenario !== undefined) received.scenario = scenario;
		await sleep(settings.latencyMs + delayMs, undefined, { ref: false });

		if (answer !== 'reset') received.status = answer.status;
		options.log?.(logLine(received, path, note));
		if (answer === 'reset') {
			reply.hijack();
			request.raw.socket.resetAndDestroy();
			return await reply;
		}
		return await reply.code(answer.status).headers(answer.headers).send(answer.body);
	};
}

/** Lets only callers with the key and from a listed address through to the route. */
function guarded(state: EmulatorState, route: Route): Route {
	return (call) => {
		const { allowedIps } = state.settings;
		const refused = refuseCaller({ keyOk: call.received.keyOk, ip: call.ip, allowedIps });
		return refused ?? route(call);
	};
}

export function addRoutes(app: FastifyInstance, state: EmulatorState): void {
	const add = (method: 'GET' | 'POST', url: string, route: Route) =>
		app.route({ method, url, handler: serve(state, url, guarded(state, route)) });

	add('POST', '/v3/submission/step1', ({ form }) => answerStep1(form, state));
	add('GET', '/v3/submission', ({ received }) => readSubmissions(received.query, state.store));
	app.setNotFoundHandler(
		serve(state, undefined, () => refusal(403, GATEWAY.noRoute, 'no such route')),
	);
}
