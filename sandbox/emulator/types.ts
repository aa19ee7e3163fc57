import type { ReceivedRequest } from './http/received';
import type { Clock } from './state/clock';
import type { Submission } from './submissions/submission';

export interface Emulator {
	/** http://127.0.0.1:PORT/v3 */
	baseUrl: string;
	port: number;
	/** Every request in the order of arrival, refused ones too. */
	requests: ReceivedRequest[];
	submissions: ReadonlyMap<string, Submission>;
	/** What the emulator goes by: lifetimes and all times that it gives. */
	clock: Pick<Clock, 'now' | 'advance' | 'set'>;
	maxInFlight(): number;
	setLatency(ms: number): void;
	setAllowedIps(ips: string[] | undefined): void;
	setApiKey(key: string): void;
	/** Forgets requests and submissions and puts key, address list, latency and clock back as started. */
	reset(): void;
	close(): Promise<void>;
}
