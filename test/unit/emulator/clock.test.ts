import { Clock } from '../../../sandbox/emulator/state/clock';
import { list, submit, useEmulator } from './support';

const NEW_YEAR = Date.UTC(2025, 0, 1);

const emulator = useEmulator();

it('the clock stands where it is set, and moves when it is moved', () => {
	emulator().clock.set(NEW_YEAR);
	expect(emulator().clock.now()).toBe(NEW_YEAR);
	emulator().clock.advance(5);
	expect(emulator().clock.now()).toBe(NEW_YEAR + 5);
});

it('a clock that runs is moved ahead of the real time', () => {
	jest.spyOn(Date, 'now').mockReturnValue(NEW_YEAR);
	emulator().clock.advance(5);
	expect(emulator().clock.now()).toBe(NEW_YEAR + 5);
	jest.restoreAllMocks();
});

it('the times of submissions and requests go by the clock', async () => {
	emulator().clock.set(NEW_YEAR);
	const { submissionId } = (await submit(emulator())).body;
	const { Items } = (await list(emulator(), `?submission_id=${submissionId}`)).body;
	expect(Items[0].created_at).toBe('2025-01-01T00:00:00.000Z');
	expect(emulator().requests[0]?.at).toBe(NEW_YEAR);
});

it('a reset emulator goes by the real time again', () => {
	emulator().clock.advance(5);
	emulator().clock.set(NEW_YEAR);
	emulator().reset();
	jest.spyOn(Date, 'now').mockReturnValue(7);
	expect(emulator().clock.now()).toBe(7);
	jest.restoreAllMocks();
});

describe('an alarm', () => {
	const clock = new Clock();
	const rung: string[] = [];
	const alarm = (time: number, name: string) => clock.at(time, () => rung.push(name));
	beforeEach(() => {
		clock.set(NEW_YEAR);
		rung.length = 0;
	});

	it('rings when the clock is moved there, once and in the order of time', () => {
		alarm(NEW_YEAR + 2, 'second');
		alarm(NEW_YEAR + 1, 'first');
		alarm(NEW_YEAR + 9, 'third');
		clock.advance(5);
		clock.set(NEW_YEAR + 6);
		expect(rung).toEqual(['first', 'second']);
	});

	it('that was called off does not ring, not even by one that rings before it', () => {
		const callOff = alarm(NEW_YEAR + 2, 'second');
		clock.at(NEW_YEAR + 1, callOff);
		clock.advance(5);
		expect(rung).toEqual([]);
	});

	it('rings by itself once a clock that stood runs again', async () => {
		const ringing = new Promise<void>((ring) => clock.at(Date.now() + 5, ring));
		clock.reset();
		await expect(ringing).resolves.toBeUndefined();
	});

	it('that is longer off than a timer can wait does not ring at once', async () => {
		clock.reset();
		const callOff = alarm(Date.now() + 2 ** 40, 'early');
		await new Promise((resolve) => setTimeout(resolve, 5));
		callOff();
		expect(rung).toEqual([]);
	});
});
