import type { WebhookDelivery } from './delivery';
import type { Life } from './life';
import { send, type Post } from './send';
import { Turnstile } from './turnstile';

/** How many are sent at a time. The emulator's own. */
const AT_A_TIME = 50;

/** Where a delivery goes, and until when. */
export interface Trip extends Pick<Post, 'address' | 'headers' | 'from'> {
	life: Life;
	/** When it is given up without an answer, in milliseconds of real time. */
	patienceMs: number;
}

const codeOf = (error: unknown): string =>
	typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'failed';

/** A line that holds nothing of an applicant. */
function lineOf({ event, origin, attempt, lost, status, fault }: WebhookDelivery): string {
	const forged = origin === 'forged' ? ' (forged)' : '';
	const again = attempt > 1 ? ' (again)' : '';
	return `webhook ${event}${forged}${again} ${lost ? 'lost' : (status ?? fault ?? '')}`;
}

/** Sends deliveries, and writes on each what became of it. */
export class Postman {
	private readonly turnstile = new Turnstile(AT_A_TIME);

	constructor(
		private readonly now: () => number,
		private readonly log: (line: string) => void,
	) {}

	/** Never rejects. One that is to be lost only gets as far as here. */
	async post(delivery: WebhookDelivery, trip: Trip): Promise<void> {
		if (!delivery.lost) {
			await this.turnstile.pass(async () => {
				if (trip.life.ended) delivery.fault = 'ended';
				else await this.sendNow(delivery, trip);
			});
		}
		this.log(lineOf(delivery));
	}

	private async sendNow(
		delivery: WebhookDelivery,
		{ life, patienceMs, ...post }: Trip,
	): Promise<void> {
		delivery.sentAt = this.now();
		const giveUp = new AbortController();
		const forget = life.atEnd(() => giveUp.abort('ended'));
		const patience = setTimeout(() => giveUp.abort('timeout'), patienceMs);
		try {
			delivery.status = await send({ ...post, body: delivery.body, signal: giveUp.signal });
		} catch (error) {
			delivery.fault = giveUp.signal.aborted ? String(giveUp.signal.reason) : codeOf(error);
		} finally {
			clearTimeout(patience);
			forget();
		}
	}
}
