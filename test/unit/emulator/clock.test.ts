import { startEmulator, type Emulator } from '../../../sandbox/emulator';
import { list, submit } from './support';

const NEW_YEAR = Date.UTC(2025, 0, 1);

let emulator: Emulator;
beforeAll(async () => {
	emulator = await startEmulator();
});
beforeEach(() => emulator.reset());
afterAll(async () => await emulator.close());

it('the clock stands where it is set, and moves when it is moved', () => {
	emulator.clock.set(NEW_YEAR);
	expect(emulator.clock.now()).toBe(NEW_YEAR);
	emulator.clock.advance(5);
	expect(emulator.clock.now()).toBe(NEW_YEAR + 5);
});

it('a clock that runs is moved ahead of the real time', () => {
	jest.spyOn(Date, 'now').mockReturnValue(NEW_YEAR);
	emulator.clock.advance(5);
	expect(emulator.clock.now()).toBe(NEW_YEAR + 5);
	jest.restoreAllMocks();
});

it('the times of submissions and requests go by the clock', async () => {
	emulator.clock.set(NEW_YEAR);
	const { submissionId } = (await submit(emulator)).body;
	const { Items } = (await list(emulator, `?submission_id=${submissionId}`)).body;
	expect(Items[0].created_at).toBe('2025-01-01T00:00:00.000Z');
	expect(emulator.requests[0]?.at).toBe(NEW_YEAR);
});

it('a reset emulator goes by the real time again', () => {
	emulator.clock.advance(5);
	emulator.clock.set(NEW_YEAR);
	emulator.reset();
	jest.spyOn(Date, 'now').mockReturnValue(7);
	expect(emulator.clock.now()).toBe(7);
	jest.restoreAllMocks();
});
