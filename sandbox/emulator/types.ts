import type { Forms } from './forms/forms';
import type { ReceivedRequest } from './http/received';
import type { Endpoint } from './scenarios/endpoint';
import type { Scenario } from './scenarios/scenario';
import type { Clock } from './state/clock';
import type { Project } from './state/options';
import type { Seed } from './submissions/seed';
import type { Submission, SubmissionStatus } from './submissions/submission';
import type { Token } from './tokens/pool';
import type { WebhookDelivery } from './webhooks/delivery';
import type { OwnWebhook } from './webhooks/own';
import type { WebhookPlan } from './webhooks/plan';

export interface Emulator {
	/** http://127.0.0.1:PORT/v3 */
	baseUrl: string;
	/** Where the stand-in's form is: http://127.0.0.1:PORT */
	formUrl: string;
	port: number;
	/** Every request in the order of arrival, refused ones too. */
	requests: ReceivedRequest[];
	submissions: ReadonlyMap<string, Submission>;
	/** One-time tokens that were registered, by their id. */
	tokens: ReadonlyMap<string, Token>;
	/** What the emulator goes by: lifetimes and all times that it gives. */
	clock: Pick<Clock, 'now' | 'advance' | 'set'>;
	maxInFlight(): number;
	/**
	 * Submissions that ARGOS had before, as `make` wants them, and their ids. 100,000 take about a
	 * second. Throws when an id is taken.
	 */
	seed(count: number, make?: (index: number) => Seed): string[];
	/**
	 * What happens to a submission elsewhere: a verdict, or that the project's first administrator deleted
	 * it. Throws for unknown ids.
	 */
	setStatus(submissionId: string, status: SubmissionStatus): void;
	/** What is set for the project in ARGOS's dashboard; the rest stays as it is. */
	setProject(project: Partial<Project>): void;
	/** The project's webhook address, http on this machine; undefined = none. Throws for another address. */
	setWebhook(url: string | undefined): void;
	/** What becomes of webhooks on their way, from the next one on; what is not given is as in PLAIN_PLAN. */
	setWebhookPlan(plan: Partial<WebhookPlan>): void;
	/** Every webhook in the order in which they arose, lost ones and those under way too. */
	deliveries(): readonly WebhookDelivery[];
	/**
	 * Resolves when no webhook is under way. One that is late by a clock that stands still is under way
	 * until the clock is moved.
	 */
	deliveriesSettled(): Promise<void>;
	/**
	 * Sends a webhook at once, whatever the plan says, and gives what became of it. Without a body it is
	 * what ARGOS would send of the submission as it is now. Rejects when there is no webhook address or no
	 * such event.
	 */
	deliver(event: string, webhook?: OwnWebhook): Promise<WebhookDelivery>;
	setLatency(ms: number): void;
	setAllowedIps(ips: string[] | undefined): void;
	/** Changes these forms and leaves the others as they are. */
	setForms(forms: Partial<Forms>): void;
	/**
	 * Plays a scenario, by its name or as it is given, for all requests of an endpoint: one turn for
	 * each, the last one repeats; a `success` answers as usual. Undefined ends it.
	 */
	setScenario(endpoint: Endpoint, scenario: string | Scenario | undefined): void;
	setApiKey(key: string): void;
	/** Forgets requests, submissions and scenarios that were set, and puts all settings and the clock back as started. */
	reset(): void;
	close(): Promise<void>;
}
