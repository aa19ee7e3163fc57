import type { Forms } from '../forms/forms';
import type { Endpoint } from '../scenarios/endpoint';
import type { Scenario, ScenarioTable } from '../scenarios/scenario';
import type { WebhookPlan } from '../webhooks/plan';

/** The key that the emulator accepts unless it is given another. Opens nothing but the emulator. */
export const EMULATOR_KEY = 'emulator-key';

/** The project whose form the emulator has. */
export const EMULATOR_PROJECT = 'emulator-project';

/** Who may review and change submissions, unless others are given. */
export const EMULATOR_ADMINS: readonly string[] = ['admin@example.test', 'reviewer@example.test'];

/** What is set for a project in ARGOS's dashboard. */
export interface Project {
	/** ARGOS documentation: administrators are registered in the dashboard. */
	admins: readonly string[];
	/** ARGOS documentation: only `client` lets the project's own people review. */
	reviewer: 'client' | 'argos';
	/** Emulator's own: what Step 2 ends with when nothing is wrong. */
	verdict: 'approved' | 'pending';
	/** ARGOS documentation ("Automatic only"): what would be pending is rejected. */
	automaticOnly: boolean;
	/** ARGOS documentation: a project may collect addresses, also with a picture that proves them. */
	address: 'none' | 'typed' | 'proven';
}

export const DEFAULT_PROJECT: Readonly<Project> = {
	admins: EMULATOR_ADMINS,
	reviewer: 'client',
	verdict: 'approved',
	automaticOnly: false,
	address: 'none',
};

export interface EmulatorOptions {
	/** 0 (the default) takes a free port. */
	port?: number;
	host?: '127.0.0.1';
	apiKey?: string;
	/** Merged over the built-in scenarios; one of the same name replaces the built-in one. */
	scenarios?: ScenarioTable;
	latencyMs?: number;
	/** Exact addresses; none given = every caller is let in. */
	allowedIps?: string[];
	/** What answers look like where the documentation leaves it open; see FORMS. */
	forms?: Partial<Forms>;
	project?: Partial<Project>;
	/** Keep the bytes of file parts in the request log; otherwise only size and SHA-256. */
	keepBytes?: boolean;
	/** Takes one line per request, free of keys, e-mail addresses and applicants' data. */
	log?: (line: string) => void;
	/**
	 * Read the pictures of applicants whose e-mail names no scenario, instead of making up a person.
	 * Takes a second or two a picture.
	 */
	read?: boolean;
	/** Scenarios that are played for all requests of an endpoint, by name or as given. */
	endpointScenarios?: Partial<Record<Endpoint, string | Scenario>>;
	/** The project's webhook address, http on this machine; none = no webhooks. */
	webhook?: string;
	/** What becomes of webhooks on their way; none = all arrive at once. */
	webhookPlan?: Partial<WebhookPlan>;
	/** Play this scenario whatever the e-mail's tag says. */
	forceScenario?: string;
}
