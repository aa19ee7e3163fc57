import type { ReceivedRequest } from '../http/received';
import type { Reader } from '../reader';
import { builtInScenarios } from '../scenarios/builtIn';
import type { ScenarioTable } from '../scenarios/scenario';
import { SubmissionStore } from '../submissions/store';
import { Clock } from './clock';
import { EMULATOR_KEY } from './options';
import type { EmulatorOptions } from './options';

interface Settings {
	apiKey: string;
	allowedIps: readonly string[] | undefined;
	latencyMs: number;
}

/** Everything that a running emulator remembers. */
export class EmulatorState {
	readonly requests: ReceivedRequest[] = [];
	readonly clock = new Clock();
	readonly store = new SubmissionStore();
	readonly scenarios: ScenarioTable;
	/** Set when the emulator reads pictures. */
	reader: Reader | undefined;
	settings: Settings;
	/** Known once the emulator listens. */
	baseUrl = '';
	maxInFlight = 0;
	private inFlight = 0;

	/** Throws when forceScenario names no scenario. */
	constructor(readonly options: EmulatorOptions) {
		this.scenarios = { ...builtInScenarios, ...options.scenarios };
		const { forceScenario } = options;
		if (forceScenario !== undefined && !Object.hasOwn(this.scenarios, forceScenario)) {
			throw new Error(`There is no scenario named "${forceScenario}"`);
		}
		this.settings = this.startSettings();
	}

	arrive(): void {
		this.inFlight += 1;
		this.maxInFlight = Math.max(this.maxInFlight, this.inFlight);
	}

	leave(): void {
		this.inFlight -= 1;
	}

	reset(): void {
		this.settings = this.startSettings();
		this.requests.length = 0;
		this.store.clear();
		this.clock.reset();
		this.maxInFlight = this.inFlight;
	}

	private startSettings(): Settings {
		const { apiKey = EMULATOR_KEY, allowedIps, latencyMs = 0 } = this.options;
		return { apiKey, allowedIps, latencyMs };
	}
}
