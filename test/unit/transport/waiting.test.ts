import { getEventListeners } from 'node:events';
import { wait } from '../../../nodes/ArgosIdentity/transport/waiting';

jest.mock('n8n-workflow', () => ({ sleep: jest.fn() }));
const { sleep } = jest.requireMock<{ sleep: jest.Mock }>('n8n-workflow');

/** Lets everything run that does not wait for anything. */
const aMoment = async () => await new Promise((resolve) => setImmediate(resolve));

describe('waiting', () => {
	let endSleep: () => void;

	beforeEach(() => {
		sleep.mockReset();
		sleep.mockImplementation(
			async () =>
				await new Promise<void>((resolve) => {
					endSleep = resolve;
				}),
		);
	});

	/** Begins to wait; `over` tells whether the waiting has ended. */
	function begin(signal?: AbortSignal) {
		const state = { over: false };
		void wait(4000, signal).then(() => {
			state.over = true;
		});
		return state;
	}

	it.each([['without a signal', undefined] as const, ['with one', new AbortController().signal]])(
		'lasts as long as asked (%s)',
		async (_name, signal) => {
			const state = begin(signal);
			await aMoment();
			expect(state.over).toBe(false);
			expect(sleep.mock.calls).toEqual([[4000]]);

			endSleep();
			await aMoment();
			expect(state.over).toBe(true);
		},
	);

	it('ends when the execution is stopped', async () => {
		const stop = new AbortController();
		const state = begin(stop.signal);

		stop.abort();
		await aMoment();
		expect(state.over).toBe(true);
	});

	it('does not begin when the execution was stopped before', async () => {
		const state = begin(AbortSignal.abort());
		await aMoment();
		expect(state.over).toBe(true);
		expect(sleep).not.toHaveBeenCalled();
	});

	it('leaves no listener behind', async () => {
		const { signal } = new AbortController();
		begin(signal);
		expect(getEventListeners(signal, 'abort')).toHaveLength(1);

		endSleep();
		await aMoment();
		expect(getEventListeners(signal, 'abort')).toEqual([]);
	});
});
