import { DEFAULT_FORMS, type Forms } from '../forms/forms';
import type { ReceivedRequest } from '../http/received';
import type { Reader } from '../reader';
import { builtInScenarios } from '../scenarios/builtIn';
import { ENDPOINTS } from '../scenarios/endpoint';
import { EndpointScenarios } from '../scenarios/endpointScenarios';
import type { ScenarioTable } from '../scenarios/scenario';
import { changeStatus } from '../submissions/changeStatus';
import { rejectLeft } from '../submissions/rejectLeft';
import { SubmissionStore } from '../submissions/store';
import type { SubmissionStatus } from '../submissions/submission';
import { TokenPool } from '../tokens/pool';
import { Announcer } from '../webhooks/announcer';
import { parsePlan } from '../webhooks/parsePlan';
import { Webhooks } from '../webhooks/webhooks';
import { Clock } from './clock';
import { DEFAULT_PROJECT, EMULATOR_KEY, type EmulatorOptions, type Project } from './options';

interface Settings extends Project {
	apiKey: string;
	allowedIps: readonly string[] | undefined;
	latencyMs: number;
	forms: Forms;
}

/** Everything that a running emulator remembers. */
export class EmulatorState {
	readonly requests: ReceivedRequest[] = [];
	readonly clock = new Clock(() => this.rejectLeft());
	readonly tokens = new TokenPool();
	readonly webhooks = new Webhooks(this.clock, (line) => this.options.log?.(line));
	readonly announcer = new Announcer(this.webhooks, {
		forms: () => this.settings.forms,
		tokenOf: (submissionId) => this.tokens.tokenOf(submissionId),
	});
	readonly store = new SubmissionStore((submission, happening) =>
		this.announcer.hear(submission, happening),
	);
	readonly scenarios: ScenarioTable;
	/** Scenarios that are set for endpoints. */
	readonly playing: EndpointScenarios;
	/** Set when the emulator reads pictures. */
	reader: Reader | undefined;
	settings: Settings;
	/** Known once the emulator listens. */
	baseUrl = '';
	maxInFlight = 0;
	private inFlight = 0;

	/** Throws when an option names no scenario, or one that cannot be played there, or no webhook. */
	constructor(readonly options: EmulatorOptions) {
		this.scenarios = { ...builtInScenarios, ...options.scenarios };
		this.playing = new EndpointScenarios(this.scenarios);
		const { forceScenario } = options;
		if (forceScenario !== undefined && !Object.hasOwn(this.scenarios, forceScenario)) {
			throw new Error(`There is no scenario named "${forceScenario}"`);
		}
		this.settings = this.startSettings();
		this.startScenarios();
		this.startWebhooks();
	}

	arrive(): void {
		this.inFlight += 1;
		this.maxInFlight = Math.max(this.maxInFlight, this.inFlight);
	}

	leave(): void {
		this.inFlight -= 1;
	}

	/** Throws when nobody was given the id. */
	setStatus(submissionId: string, status: SubmissionStatus): void {
		const submission = this.store.all.get(submissionId);
		if (!submission) throw new Error(`There is no submission ${submissionId}`);
		const [admin] = this.settings.admins;
		if (status === 'deleted' && admin !== undefined) submission.deletedBy = admin;
		changeStatus(submission, status, this.clock.now());
	}

	/** Rejects what was left lying: whenever the clock is moved, and before each request. */
	rejectLeft(): void {
		rejectLeft(this.store, this.settings.forms.left, this.clock.now());
	}

	reset(): void {
		this.settings = this.startSettings();
		this.requests.length = 0;
		this.store.clear();
		this.tokens.clear();
		this.announcer.forget();
		this.webhooks.reset();
		this.clock.reset();
		this.startScenarios();
		this.startWebhooks();
		this.maxInFlight = this.inFlight;
	}

	private startScenarios(): void {
		const { endpointScenarios = {} } = this.options;
		for (const endpoint of ENDPOINTS) this.playing.set(endpoint, endpointScenarios[endpoint]);
	}

	private startWebhooks(): void {
		this.webhooks.setAddress(this.options.webhook);
		this.webhooks.plan = parsePlan(this.options.webhookPlan ?? {});
	}

	private startSettings(): Settings {
		const { apiKey = EMULATOR_KEY, allowedIps, latencyMs = 0, forms, project = {} } = this.options;
		return {
			apiKey,
			allowedIps,
			latencyMs,
			...DEFAULT_PROJECT,
			...project,
			forms: { ...DEFAULT_FORMS, ...forms },
		};
	}
}
