import type { WebhookDelivery } from './delivery';
import type { WebhookEvent } from './events';
import type { Told } from './facts';
import { bodyOf } from './bodies';
import { encryptedLike, forge } from './forge';
import { Life } from './life';
import { fateOf, PLAIN_PLAN, type Fate, type WebhookPlan } from './plan';
import { checkAddress, send, type Post } from './send';
import { Turnstile } from './turnstile';

/** How many are sent at a time. The emulator's own. */
const AT_A_TIME = 50;

/** How long one waits for the next to overtake it, by the emulator's clock. */
const OVERTAKE_MS = 1000;

/** What deliveries go by. */
export interface Timekeeper {
	now(): number;
	/** Calls back at that time and gives what calls it off. */
	at(time: number, ring: () => void): () => void;
}

type Sent = Pick<Post, 'headers' | 'from'>;

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
	private readonly turnstile = new Turnstile(AT_A_TIME);
	/** What lets a delivery go that waits to be overtaken, by its number. */
	private readonly held = new Map<number, () => void>();

	constructor(
		private readonly clock: Timekeeper,
		private readonly log: (line: string) => void,
	) {}

	get hasAddress(): boolean {
		return this.address !== undefined;
	}

	/** Undefined = the project has none. Throws for an address that is not on this machine. */
	setAddress(url: string | undefined): void {
		this.address = url === undefined ? undefined : checkAddress(url);
	}

	/** Delivers what happened as the plan has it. */
	announce(event: WebhookEvent, told: Told): void {
		if (!this.hasAddress) return;
		this.count += 1;
		const { count: number } = this;
		const { submissionId } = told.submission;
		const fate = fateOf(this.plan, number);
		if (fate.forgery !== undefined) {
			const { forgery } = fate;
			const forged = forge(forgery, event, told);
			void this.track(this.post(this.open({ ...forged, number, origin: 'forged', forgery }), {}));
		}
		const body = bodyOf(event, told);
		const delivery = this.open({
			event,
			number,
			submissionId,
			origin: 'state',
			encrypted: fate.encrypted,
			lost: fate.lost,
			body: fate.encrypted ? encryptedLike(body) : body,
		});
		void this.track(this.carryOut(delivery, fate));
	}

	/** Sends one at once, whatever the plan says, and gives what became of it. Throws without an address. */
	async deliver(
		event: string,
		body: string,
		{ submissionId, ...sent }: Sent & { submissionId?: string | undefined },
	): Promise<WebhookDelivery> {
		if (!this.hasAddress) throw new Error('The emulator has no webhook address: see setWebhook');
		const id = submissionId === undefined ? {} : { submissionId };
		const delivery = this.open({ event, body, origin: 'deliver', ...id });
		await this.track(this.post(delivery, sent));
		return delivery;
	}

	/** Waits for work that is a part of deliveries. */
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

	private open(
		given: Omit<WebhookDelivery, 'attempt' | 'encrypted' | 'lost' | 'at'> &
			Partial<WebhookDelivery>,
	): WebhookDelivery {
		const delivery = {
			attempt: 1,
			encrypted: false,
			lost: false,
			at: this.clock.now(),
			...given,
		};
		this.deliveries.push(delivery);
		return delivery;
	}

	private async carryOut(delivery: WebhookDelivery, fate: Fate): Promise<void> {
		const { number = 0 } = delivery;
		const { life } = this;
		const { repeatAfterMs } = this.plan;
		const overtaken = fate.outOfOrder ? this.overtaken(number, life) : undefined;
		await this.wait(fate.delayMs, life);
		await overtaken;
		if (delivery.lost) this.note(delivery);
		else await this.post(delivery, {}, life);
		this.held.get(number - 1)?.();
		if (!fate.repeated) return;
		await this.wait(repeatAfterMs, life);
		if (life.ended) return;
		const { status: _status, fault: _fault, sentAt: _sentAt, ...same } = delivery;
		await this.post(this.open({ ...same, attempt: 2, at: this.clock.now() }), {}, life);
	}

	/** Resolves when the next delivery has arrived or was lost, or has been awaited long enough. */
	private async overtaken(number: number, life: Life): Promise<void> {
		const next = new Promise<void>((goOn) => this.held.set(number, goOn));
		await Promise.race([next, this.wait(OVERTAKE_MS, life)]);
		this.held.delete(number);
	}

	/** By the clock; resolves early when everything ends. */
	private async wait(ms: number, life: Life): Promise<void> {
		if (ms === 0 || life.ended) return;
		await new Promise<void>((goOn) => {
			const forget = life.atEnd(() => {
				callOff();
				goOn();
			});
			const callOff = this.clock.at(this.clock.now() + ms, () => {
				forget();
				goOn();
			});
		});
	}

	private async post(delivery: WebhookDelivery, sent: Sent, life: Life = this.life): Promise<void> {
		const { address } = this;
		await this.turnstile.pass(async () => {
			if (!life.ended && address) await this.sendNow(delivery, { ...sent, address }, life);
			else delivery.fault = 'ended';
		});
		this.note(delivery);
	}

	private async sendNow(
		delivery: WebhookDelivery,
		sent: Sent & { address: URL },
		life: Life,
	): Promise<void> {
		delivery.sentAt = this.clock.now();
		const giveUp = new AbortController();
		const forget = life.atEnd(() => giveUp.abort('ended'));
		const patience = setTimeout(() => giveUp.abort('timeout'), this.plan.patienceMs);
		try {
			delivery.status = await send({ ...sent, body: delivery.body, signal: giveUp.signal });
		} catch (error) {
			delivery.fault = giveUp.signal.aborted ? String(giveUp.signal.reason) : codeOf(error);
		} finally {
			clearTimeout(patience);
			forget();
		}
	}

	/** A line that holds nothing of an applicant. */
	private note({ event, origin, attempt, lost, status, fault }: WebhookDelivery): void {
		const forged = origin === 'forged' ? ' (forged)' : '';
		const again = attempt > 1 ? ' (again)' : '';
		this.log(`webhook ${event}${forged}${again} ${lost ? 'lost' : (status ?? fault ?? '')}`);
	}
}

const codeOf = (error: unknown): string =>
	typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'failed';
