/** After which a delivery is given up, in milliseconds. How long ARGOS waits is not documented. */
const PATIENCE_MS = 5000;

/** Plain http stays on this machine, like the emulator itself. */
function checkAddress(url: string): URL {
	const address = new URL(url);
	if (address.protocol !== 'http:' || address.hostname !== '127.0.0.1') {
		throw new Error('The emulator sends webhooks to http://127.0.0.1 only');
	}
	return address;
}

/** Deliveries to the project's webhook address. Nobody waits for them, and a lost one is not sent again. */
export class Webhooks {
	private address: URL | undefined;
	private readonly underWay = new Set<Promise<unknown>>();

	/** Undefined = the project has none. Throws for an address that is not on this machine. */
	setAddress(url: string | undefined): void {
		this.address = url === undefined ? undefined : checkAddress(url);
	}

	/** ARGOS documentation: an HTTP POST of JSON, unsigned. */
	deliver(event: Readonly<Record<string, unknown>>): void {
		if (this.address === undefined) return;
		const delivery = fetch(this.address, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(event),
			signal: AbortSignal.timeout(PATIENCE_MS),
		}).catch(() => undefined);
		this.underWay.add(delivery);
		void delivery.finally(() => this.underWay.delete(delivery));
	}

	/** Resolves when nothing is under way any more. */
	async settled(): Promise<void> {
		await Promise.all(this.underWay);
	}
}
