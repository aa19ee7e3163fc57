import { bodyOf } from './bodies';
import type { WebhookDelivery } from './delivery';
import type { WebhookEvent } from './events';
import type { Told } from './facts';
import { encryptedLike, forge } from './forge';
import { Life, type Timekeeper } from './life';
import { fateOf, PLAIN_PLAN, type Fate, type WebhookPlan } from './plan';
import { Postman, type Trip } from './postman';
import { checkAddress } from './send';

/** How long one waits for the next to overtake it, by the emulator's clock. */
const OVERTAKE_MS = 1000;

type New = Pick<WebhookDelivery, 'event' | 'body' | 'origin'> & Partial<WebhookDelivery>;

/**
 * Deliveries to the project's webhook address. Nobody waits for them. ARGOS documentation does not say
 * whether ARGOS sends again what was not answered: here it is not sent again.
 */
export class Webhooks {
	plan: WebhookPlan = PLAIN_PLAN;
	readonly deliveries: WebhookDelivery[] = [];
	private address: URL | undefined;
	private count = 0;
	private life = new Life();
	private readonly underWay = new Set<Promise<unknown>>();
	private readonly postman: Postman;
	/** What lets a delivery go that waits to be overtaken, by its number. */
	private readonly held = new Map<number, () => void>();

	constructor(
		private readonly clock: Timekeeper,
		log: (line: string) => void,
	) {
		this.postman = new Postman(() => clock.now(), log);
	}

	get hasAddress(): boolean {
		return this.address !== undefined;
	}

	/** Undefined = the project has none. Throws for an address that is not on this machine. */
	setAddress(url: string | undefined): void {
		this.address = url === undefined ? undefined : checkAddress(url);
	}

	/** Delivers what happened as the plan has it. */
	announce(event: WebhookEvent, told: Told): void {
		const trip = this.trip();
		if (!trip) return;
		this.count += 1;
		const { count: number, plan } = this;
		const { submissionId } = told.submission;
		const { forgery, lost, encrypted, ...fate } = fateOf(plan, number);
		if (forgery !== undefined) {
			const forged = { ...forge(forgery, event, told), number, forgery };
			void this.track(this.postman.post(this.open({ ...forged, origin: 'forged' }), trip));
		}
		const plain = bodyOf(event, told);
		const body = encrypted ? encryptedLike(plain) : plain;
		const delivery = { event, number, submissionId, encrypted, lost, body };
		void this.track(this.carryOut(this.open({ ...delivery, origin: 'state' }), fate, trip));
	}

	/** Sends one at once, whatever the plan says, and gives what became of it. Throws without an address. */
	async deliver(
		delivery: Pick<New, 'event' | 'body' | 'submissionId'>,
		sent: Pick<Trip, 'headers' | 'from'>,
	): Promise<WebhookDelivery> {
		const trip = this.trip();
		if (!trip) throw new Error('The emulator has no webhook address: see setWebhook');
		const opened = this.open({ ...delivery, origin: 'deliver' });
		await this.track(this.postman.post(opened, { ...trip, ...sent }));
		return opened;
	}

	/** Counts work as under way until it is done. */
	async track<T>(work: Promise<T>): Promise<T> {
		this.underWay.add(work);
		try {
			return await work;
		} finally {
			this.underWay.delete(work);
		}
	}

	/** Resolves when nothing is under way any more. */
	async settled(): Promise<void> {
		while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
	}

	/** Ends all that is under way, without an answer. */
	end(): void {
		this.address = undefined;
		this.life.end();
		this.life = new Life();
	}

	/** Ends and forgets everything. */
	reset(): void {
		this.end();
		this.deliveries.length = 0;
		this.count = 0;
	}

	private trip(): Trip | undefined {
		const { address, life, plan } = this;
		return address && { address, life, patienceMs: plan.patienceMs };
	}

	private open(given: New): WebhookDelivery {
		const at = this.clock.now();
		const delivery = { attempt: 1, encrypted: false, lost: false, at, ...given };
		this.deliveries.push(delivery);
		return delivery;
	}

	private async carryOut(
		delivery: WebhookDelivery,
		{ delayMs, outOfOrder, repeatAfterMs }: Omit<Fate, 'lost' | 'encrypted' | 'forgery'>,
		trip: Trip,
	): Promise<void> {
		const { number = 0, event, submissionId, body, encrypted, origin } = delivery;
		const { life } = trip;
		const overtaken = outOfOrder ? this.overtaken(number, life) : undefined;
		await life.wait(delayMs, this.clock);
		await overtaken;
		await this.postman.post(delivery, trip);
		this.held.get(number - 1)?.();
		if (repeatAfterMs === undefined) return;
		await life.wait(repeatAfterMs, this.clock);
		if (life.ended) return;
		const again = { event, submissionId, body, encrypted, origin, number, attempt: 2 };
		await this.postman.post(this.open(again), trip);
	}

	/** Resolves when the next delivery has arrived or was lost, or has been awaited long enough. */
	private async overtaken(number: number, life: Life): Promise<void> {
		const next = new Promise<void>((goOn) => this.held.set(number, goOn));
		await Promise.race([next, life.wait(OVERTAKE_MS, this.clock)]);
		this.held.delete(number);
	}
}
