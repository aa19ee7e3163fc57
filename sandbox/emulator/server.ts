import multipart from '@fastify/multipart';
import Fastify from 'fastify';
import { addRoutes } from './addRoutes';
import type { EmulatorOptions } from './state/options';
import { EmulatorState } from './state/state';
import { seed } from './submissions/seed';
import type { Emulator } from './types';
import { deliverOwn } from './webhooks/own';
import { parsePlan } from './webhooks/parsePlan';

async function createApp(state: EmulatorState) {
	const app = Fastify({ forceCloseConnections: true, exposeHeadRoutes: false });
	app.removeAllContentTypeParsers();
	await app.register(multipart, {
		limits: { fileSize: Infinity, fieldSize: Infinity, files: Infinity },
	});
	// Bodies that are no form are left in the socket: parsing any body is parseForm's work.
	app.addContentTypeParser('*', (_request, _payload, done) => done(null));
	app.addHook('onRequest', async (_request, reply) => {
		state.arrive();
		reply.raw.once('close', () => state.leave());
	});
	addRoutes(app, state);
	return await app;
}

/** Not loaded by those who play scenarios: its libraries are large. */
async function startReader() {
	const { Reader } = await import('./reader/index.ts');
	return await Reader.start();
}

/** Starts a local ARGOS on 127.0.0.1. Throws when the port is taken or an option names no scenario. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
	const state = new EmulatorState(options);
	const app = await createApp(state);
	if (options.read === true) state.reader = await startReader();
	const { port = 0, host = '127.0.0.1' } = options;
	const origin = await app.listen({ port, host }).catch(async (error: unknown) => {
		await state.reader?.close();
		throw error;
	});
	state.baseUrl = `${origin}/v3`;
	return {
		baseUrl: state.baseUrl,
		formUrl: origin,
		port: Number(new URL(origin).port),
		requests: state.requests,
		submissions: state.store.all,
		tokens: state.tokens.all,
		clock: state.clock,
		maxInFlight: () => state.maxInFlight,
		setLatency: (ms) => {
			state.settings.latencyMs = ms;
		},
		setAllowedIps: (ips) => {
			state.settings.allowedIps = ips;
		},
		seed: (count, make = () => ({})) => seed(state.store, count, make, state.clock.now()),
		setStatus: (submissionId, status) => state.setStatus(submissionId, status),
		setScenario: (endpoint, scenario) => state.playing.set(endpoint, scenario),
		setForms: (forms) => {
			state.announcer.tellAll();
			Object.assign(state.settings.forms, forms);
		},
		setProject: (project) => {
			Object.assign(state.settings, project);
		},
		setApiKey: (key) => {
			state.settings.apiKey = key;
		},
		reset: () => state.reset(),
		setWebhook: (url) => {
			state.announcer.tellAll();
			state.webhooks.setAddress(url);
		},
		setWebhookPlan: (plan) => {
			state.announcer.tellAll();
			state.webhooks.plan = parsePlan(plan);
		},
		deliveries: () => state.webhooks.deliveries,
		deliveriesSettled: async () => await state.webhooks.settled(),
		deliver: async (event, webhook) => await deliverOwn(event, webhook, state),
		close: async () => {
			await app.close();
			state.webhooks.end();
			await state.webhooks.settled();
			await state.reader?.close();
		},
	};
}
