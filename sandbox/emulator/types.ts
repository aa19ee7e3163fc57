import type { Forms } from './forms/forms';
import type { ReceivedRequest } from './http/received';
import type { Endpoint } from './scenarios/endpoint';
import type { Scenario } from './scenarios/scenario';
import type { Clock } from './state/clock';
import type { Project } from './state/options';
import type { Seed } from './submissions/seed';
import type { Submission, SubmissionStatus } from './submissions/submission';
import type { Token } from './tokens/pool';

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
	/** What happens to a submission elsewhere: a verdict, or that it was deleted. Throws for unknown ids. */
	setStatus(submissionId: string, status: SubmissionStatus): void;
	/** What is set for the project in ARGOS's dashboard; the rest stays as it is. */
	setProject(project: Partial<Project>): void;
	/**
	 * The project's webhook address, http on 127.0.0.1; undefined = none. So far only a deletion that names
	 * who deletes is told there. Throws for another address.
	 */
	setWebhook(url: string | undefined): void;
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
